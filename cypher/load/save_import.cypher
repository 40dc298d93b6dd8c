// Keeps the account of an import; in the transaction of each of its batches. Parameters: $import {id, started, digest, records, ended}.
MERGE (i:Import {id: $import.id})
SET i += $import
