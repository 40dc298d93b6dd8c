// How many patients' histories are still to be built, and how many oppose all research: figures about all, no patient. Parameters: none.
RETURN COUNT {MATCH (s:Patient {stale: true})} AS stale, COUNT {MATCH (o:Patient {opposed: true})} AS opposed
