package cis.api.violation;

import cis.query.violation.PublicDocument;

record ContractThatKnowsTheQuerySide(PublicDocument document) {}
