package cis.query.violation;

import cis.command.violation.WorldlyPolicy;

record QueryThatKnowsTheCommandSide(WorldlyPolicy policy) {}
