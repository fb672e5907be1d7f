package cis.platform.violation;

import cis.query.violation.PublicDocument;

record PlatformThatKnowsTheQuerySide(PublicDocument document) {}
