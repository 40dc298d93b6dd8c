// Saves a question of a person under a name; the same name is replaced. Parameters: $id, $owner, $name, $question (JSON), $saved.
MERGE (c:SavedCohort {id: $id})
SET c.owner = $owner, c.name = $name, c.question = $question, c.saved = $saved
