export interface GraphQlFault {
  message: string;
  extensions?: { code?: string; classification?: string; correlationId?: string };
}

export type ApiErrorCode =
  'UNREACHABLE' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'TOO_MANY' | 'INTERNAL';

/** What went wrong, in a word that the page can act on, and the number under which the server logged it. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly correlationId: string | undefined,
  ) {
    super(code);
    this.name = 'ApiError';
  }

  static ofStatus(status: number): ApiError {
    return new ApiError(BY_STATUS.get(status) ?? 'INTERNAL', undefined);
  }
}

const BY_STATUS = new Map<number, ApiErrorCode>([
  [400, 'BAD_REQUEST'],
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [423, 'TOO_MANY'],
  [429, 'TOO_MANY'],
]);

const BY_CODE = new Map<string, ApiErrorCode>([
  ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['UNAUTHORIZED', 'UNAUTHENTICATED'],
  ['FORBIDDEN', 'FORBIDDEN'],
  ['NOT_FOUND', 'NOT_FOUND'],
  ['BAD_REQUEST', 'BAD_REQUEST'],
  ['ValidationError', 'BAD_REQUEST'],
]);

export function faultOf({ extensions }: GraphQlFault): ApiError {
  const word = extensions?.code ?? extensions?.classification ?? '';
  return new ApiError(BY_CODE.get(word) ?? 'INTERNAL', extensions?.correlationId);
}
