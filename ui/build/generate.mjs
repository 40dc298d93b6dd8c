// Types of the API's schema and of our documents, and the manifest of persisted documents (name = SHA-256).
// The generator's core is called directly: its command line needs a newer Node than 20 and forty packages more.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildASTSchema, parse, validate } from 'graphql';

const root = join(import.meta.dirname, '..');
const schemaFolder = join(root, '../graphql-api/src/main/resources/graphql');
// Beside the site, not in it: the server reads it from the root of the class path.
const manifestFolder = join(root, 'target/classes');
const output = join(root, 'src/generated/');

const read = (folder, ending) =>
  readdir(folder, { recursive: true }).then((names) =>
    Promise.all(
      names
        .filter((name) => name.endsWith(ending))
        .sort()
        .map(async (name) => ({
          location: join(folder, name),
          text: await readFile(join(folder, name), 'utf8'),
        })),
    ),
  );

const schemaFiles = await read(schemaFolder, '.graphqls');
const schema = parse(schemaFiles.map((file) => file.text).join('\n'));
const schemaAst = buildASTSchema(schema);
const documents = (await read(join(root, 'src/features'), '.graphql'))
  .concat(await read(join(root, 'src/shared'), '.graphql'))
  .map(({ location, text }) => ({ location, rawSDL: text, document: parse(text) }));

const whole = { kind: 'Document', definitions: documents.flatMap((file) => file.document.definitions) };
const errors = validate(schemaAst, whole);
if (errors.length > 0) {
  throw new Error(errors.map((error) => error.message).join('\n'));
}

const sections = await preset.buildGeneratesSection({
  baseOutputDir: output,
  schema,
  schemaAst,
  documents,
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: { PartialDate: 'string', DateTime: 'string' },
  },
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
  },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
});
for (const section of sections) {
  const isManifest = section.filename.endsWith('persisted-documents.json');
  const file = isManifest ? join(manifestFolder, 'persisted-documents.json') : section.filename;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await codegen(section));
}
