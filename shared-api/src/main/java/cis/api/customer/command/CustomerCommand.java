package cis.api.customer.command;

import cis.api.Command;

/** Everything that can be asked of a customer, a note or an interaction. */
public sealed interface CustomerCommand extends Command
        permits RegisterCustomer,
                ChangeName,
                RecordBirthDate,
                RecordDemographics,
                AddContactPoint,
                VerifyContactPoint,
                MarkContactPointBounced,
                RemoveContactPoint,
                SetPrimaryContactPoint,
                ChangeAddress,
                SetPreference,
                AddTag,
                RemoveTag,
                AssignOwner,
                LinkSourceRecord,
                UnlinkSourceRecord,
                RecordDeath,
                FlagVulnerability,
                ClearVulnerability,
                CloseCustomer,
                ReopenCustomer,
                CorrectField,
                AddNote,
                AmendNote,
                LogInteraction {}
