export interface GraphQlFault {
  message: string;
  extensions?: { code?: string; classification?: string; correlationId?: string };
}

export type ApiErrorCode =
  | 'UNREACHABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'TOO_MANY'
  | 'TOO_SLOW'
  | 'OUTDATED'
  | 'INTERNAL';

/** What went wrong, in a word that the page can act on, and the number under which the server logged it. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    readonly correlationId: string | undefined,
    /** Seconds after which to try again; absent unless the server says so. */
    readonly retryAfter?: number,
  ) {
    super(code);
    this.name = 'ApiError';
  }

  static ofResponse({ status, headers }: Response): ApiError {
    const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
    const code = BY_STATUS.get(status) ?? 'INTERNAL';
    const logged = headers.get('X-OncoWeave-Correlation') ?? undefined;
    return Number.isFinite(seconds) ? new ApiError(code, logged, seconds) : new ApiError(code, logged);
  }
}

const BY_STATUS = new Map<number, ApiErrorCode>([
  [400, 'BAD_REQUEST'],
  [401, 'UNAUTHENTICATED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [413, 'BAD_REQUEST'],
  [429, 'TOO_MANY'],
]);

// The codes of the API; what is not here is INTERNAL.
const BY_CODE = new Map<string, ApiErrorCode>([
  ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['FORBIDDEN', 'FORBIDDEN'],
  ['NOT_FOUND', 'NOT_FOUND'],
  ['BAD_QUESTION', 'BAD_REQUEST'],
  ['BAD_INPUT', 'BAD_REQUEST'],
  ['TOO_DEEP', 'BAD_REQUEST'],
  ['TOO_COMPLEX', 'BAD_REQUEST'],
  ['TOO_MANY_ALIASES', 'BAD_REQUEST'],
  ['TOO_LARGE', 'BAD_REQUEST'],
  ['TOO_SLOW', 'TOO_SLOW'],
  ['OUTDATED', 'OUTDATED'],
]);

export function faultOf({ extensions }: GraphQlFault): ApiError {
  const word = extensions?.code ?? extensions?.classification ?? '';
  return new ApiError(BY_CODE.get(word) ?? 'INTERNAL', extensions?.correlationId);
}
