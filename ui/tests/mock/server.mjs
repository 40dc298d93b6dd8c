// The API's contract on fictional data, for development and for the journeys: the real SDL, no real logic.
// `node tests/mock/server.mjs [PORT]` serves the built site too.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { buildSchema, graphql, subscribe as subscribeTo } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { ACCOUNTS, rootOf } from './root.mjs';

const port = Number(process.argv[2] ?? 4999);
const here = import.meta.dirname;
const sdl = join(here, '../../../graphql-api/src/main/resources/graphql');
const site = join(here, '../../target/classes/META-INF/resources');
const schema = buildSchema(
  readdirSync(sdl)
    .filter((name) => name.endsWith('.graphqls'))
    .map((name) => readFileSync(join(sdl, name), 'utf8'))
    .join('\n'),
);
const sessions = new Map();
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
// The policy of the real server, word for word.
const CSP =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "style-src 'self' 'unsafe-inline'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const cookies = (request) =>
  Object.fromEntries((request.headers.cookie ?? '').split('; ').map((pair) => pair.split('=')));
const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
};
const send = (response, status, body, headers = {}) => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

function serveFile(path, response) {
  const file = join(site, path === '/' ? 'index.html' : path);
  if (!file.startsWith(site) || !existsSync(file)) return send(response, 404, {});
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': CSP,
  });
  response.end(readFileSync(file));
}

function trusted(request) {
  const token = cookies(request)['XSRF-TOKEN'];
  return token !== undefined && request.headers['x-xsrf-token'] === token;
}

async function login(request, response) {
  const { name, password } = await bodyOf(request);
  if (name === 'locked') return send(response, 429, { code: 'LOCKED' }, { 'Retry-After': '30' });
  if (password !== 'fictional-password' || !ACCOUNTS[name]) return send(response, 401, {});
  const id = randomUUID();
  sessions.set(id, name);
  return send(
    response,
    200,
    {},
    { 'Set-Cookie': `ONCOWEAVE_SESSION=${id}; Path=/; HttpOnly; SameSite=Strict` },
  );
}

async function answer(request, response) {
  const user = sessions.get(cookies(request)['ONCOWEAVE_SESSION']);
  const path = new URL(request.url, 'http://mock').pathname;
  if (request.method === 'GET' && path === '/me') {
    const headers = { 'Set-Cookie': `XSRF-TOKEN=${randomUUID()}; Path=/; SameSite=Strict` };
    return send(response, user ? 200 : 401, user ? { name: user } : {}, headers);
  }
  if (request.method === 'GET') return serveFile(path, response);
  if (!trusted(request)) return send(response, 403, {});
  // As the real server: nobody has a purpose before the sign-in.
  if (path === '/login' && request.headers['x-oncoweave-purpose']) return send(response, 403, {});
  if (path === '/login') return login(request, response);
  if (!user) return send(response, 401, {});
  if (path === '/logout') {
    sessions.delete(cookies(request)['ONCOWEAVE_SESSION']);
    return send(response, 204, {});
  }
  const { query, variables } = await bodyOf(request);
  const purpose = request.headers['x-oncoweave-purpose'] ?? 'RESEARCH';
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: rootOf(user, purpose),
  });
  for (const error of result.errors ?? []) console.error(error.message);
  return send(response, 200, result);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    send(response, 500, {});
  });
});
useServer(
  { schema, roots: { subscription: rootOf('clinician', 'CARE') }, subscribe: subscribeTo },
  new WebSocketServer({ server, path: '/graphql' }),
);
server.listen(port, '127.0.0.1', () => console.log(`mock: http://127.0.0.1:${port}`));
