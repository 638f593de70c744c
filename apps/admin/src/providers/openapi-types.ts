// Generated from apps/api/openapi.json by `npm run openapi`. Do not edit.
export interface paths {
  '/api/access-acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the acts of the access log are called; a short list that is not paged. */
    get: operations['AccessLogController_listActs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who was shown which episodes, newest first.
     * @description Of entries on episodes of several payers a caller who is bound to some sees only these. `from` and `to` are instants. Reading the log is entered too.
     */
    get: operations['AccessLogController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The access log as CSV for Swedish Excel, newest first, a line for each episode that was shown.
     * @description Semicolons, UTF-8 with a byte order mark, CRLF; the filters of the list.
     */
    get: operations['AccessLogController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log/{id}/episodes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The episodes that one entry showed, of those that the caller may know of. */
    get: operations['AccessLogController_listShown'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/access-log/extracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * When, from which unit and by which act a patient’s episodes were shown, to be given to the patient.
     * @description By personal number, or by case number where the episode has none. PDF or CSV, in Swedish. The extract is a line of the trail and an entry of the access log.
     */
    post: operations['AccessExtractsController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Accounts, with their roles. */
    get: operations['AccountsController_list'];
    put?: never;
    /** Creates an account without a password; the answer holds the invitation for its owner. */
    post: operations['AccountsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One account. */
    get: operations['AccountsController_get'];
    /** Changes the name of an account, or closes and opens it. */
    put: operations['AccountsController_update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/identities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The sign-ins at providers that lead to an account; not paged. */
    get: operations['IdentitiesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/identities/{identity}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Unbinds a sign-in at a provider from an account, and ends its sessions. */
    delete: operations['IdentitiesController_unbind'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a new invitation or reset link for an account. */
    post: operations['AccountsController_createLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/role-assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grants a role for a unit, between days. */
    post: operations['RolesController_grant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{id}/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes the second factor of somebody who has lost theirs. */
    delete: operations['AccountsController_removeSecondFactor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-actors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has a line of the trail: what the filter `actor` takes; a list that is not paged. */
    get: operations['AuditController_listActors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the acts of the trail are called; a short list that is not paged. */
    get: operations['AuditController_listActs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-deviations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that did not go its usual way; a short list that is not paged. */
    get: operations['AuditSamplesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-lines': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The trail, newest first.
     * @description `object` is `kind/id` or a kind; `actor` an id of /api/audit-actors; `from` and `to` instants.
     */
    get: operations['AuditController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-lines.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The trail as CSV for Swedish Excel, newest first.
     * @description Semicolons, UTF-8 with a byte order mark, CRLF; the filters of the list.
     */
    get: operations['AuditController_export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-samples': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Draws cases by a seed from the months as their newest billing runs judged them.
     * @description X-Total-Count says of how many cases they were drawn. The same seed draws the same cases again.
     */
    get: operations['AuditSamplesController_draw'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/heads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The head of each day: number and hash of its last line.
     * @description Kept elsewhere, a head shows later whether the trail up to it was rewritten: `audit verify --heads FILE`.
     */
    get: operations['AuditVerificationController_heads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follows the whole chain of the trail now.
     * @description Names the first line that is wrong. Held against the exported heads of the folder of this installation, too.
     */
    get: operations['AuditVerificationController_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/invitation/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whose invitation it is. */
    get: operations['AccountLinksController_readInvitation'];
    put?: never;
    /** Accepts an invitation: the account gets its password. */
    post: operations['AccountLinksController_acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Asks for a link to set a new password.
     * @description Answers the same whether or not there is such an account.
     */
    post: operations['AccountLinksController_askForReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/reset/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whose reset it is. */
    get: operations['AccountLinksController_readReset'];
    put?: never;
    /** Sets a new password. */
    post: operations['AccountLinksController_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/auth/token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives a machine client a bearer token for a quarter of an hour (OAuth 2.0, client credentials).
     * @description Id and key come as HTTP Basic or as client_id and client_secret in the body. Send the token as `Authorization: Bearer`, without a cookie; such requests need no Origin.
     */
    post: operations['MachineTokenController_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Billing cases: one per payer, month and care type. */
    get: operations['BillingCasesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One billing case: where it stands, who acts next, what is due and which acts are open. */
    get: operations['BillingCasesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/change-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decides what becomes of changes after sharing: a new revision now, or a correction after the invoice. */
    post: operations['SharingController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Brings an invoiced month to its newest basis: a credit note and a new invoice. */
    post: operations['InvoicesController_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/dialogue-effects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a dialogue would do to the amount, before it is opened; nothing is stored. */
    post: operations['DialoguesController_effects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/dialogues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens a dialogue about an episode of a shared month. */
    post: operations['DialoguesController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a payer a longer review, with a reason. */
    post: operations['BillingCasesController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/hold-releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets a held invoice go, with a reason. */
    post: operations['BillingCasesController_letGo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Holds the invoice of a case, with a reason. */
    post: operations['BillingCasesController_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/invoice-approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves an invoice above the line: by another person than whoever made the basis ready. */
    post: operations['InvoicesController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/invoice-preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the invoice of a case would be, all that stops it, and the net of a correction. */
    get: operations['InvoicesController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/marks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the review has come; the marks of the episodes to the payer only. */
    get: operations['ReviewMarksController_get'];
    put?: never;
    /** Marks one or many episodes of the package under review. */
    post: operations['ReviewMarksController_set'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/packages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the payer was given to review, revision by revision, with the differences. */
    get: operations['SharingController_listPackages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/reconciliations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When the month was held against an own list, newest first. */
    get: operations['ReconciliationsController_list'];
    put?: never;
    /**
     * Holds the newest package against the payer’s own list, by case number.
     * @description CSV of at most 2 MB and 5 000 rows, `;` or `,`, UTF-8 or Windows-1252. It is not kept.
     */
    post: operations['ReconciliationsController_reconcile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/reconciliations/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What the columns of an own list would be read as; nothing is stored.
     * @description CSV of at most 2 MB and 5 000 rows, `;` or `,`, UTF-8 or Windows-1252. It is not kept.
     */
    post: operations['ReconciliationsController_readColumns'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-cases/{id}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Moves a billing case; each step asks for its own permission. */
    post: operations['BillingCasesController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Billing runs, newest first. */
    get: operations['BillingRunsController_list'];
    put?: never;
    /** Starts the run of a month; the same month and mode again is its next revision. */
    post: operations['BillingRunsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/billing-runs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One billing run: how far it is, what it judged by, and its checklist. */
    get: operations['BillingRunsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/business-clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The day the product acts on. */
    get: operations['HealthController_businessClock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care-unit-names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Names under which files know care units. */
    get: operations['CareUnitNamesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care-unit-names/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One name. */
    get: operations['CareUnitNamesController_get'];
    /** Says which care unit a name means; null takes it back. */
    put: operations['CareUnitNamesController_map'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care-units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inpatient units, clinics and outpatient units. */
    get: operations['CareUnitsController_list'];
    put?: never;
    /** Adds a care unit. */
    post: operations['CareUnitsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care-units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One care unit with its aliases. */
    get: operations['CareUnitsController_get'];
    /** Changes name and aliases; a name given up becomes an alias. */
    put: operations['CareUnitsController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/changes-after-sharing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shared months that imports or corrections have changed since; a short list that is not paged. */
    get: operations['SharingController_listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/checklist': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What to look at before a month is run, as it stands now. */
    get: operations['ChecklistController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultation-answers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One answer, for those who may read it. */
    get: operations['ConsultationAnswersController_get'];
    /** Changes a draft, or sends it. */
    put: operations['ConsultationAnswersController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultation-answers/{id}/minutes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Attaches minutes to a draft of an answer. */
    post: operations['ConsultationFilesController_addMinutes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultation-answers/{id}/minutes/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Minutes of an answer, for those who may read it. */
    get: operations['ConsultationFilesController_downloadMinutes'];
    put?: never;
    post?: never;
    /** Takes minutes away from a draft of an answer. */
    delete: operations['ConsultationFilesController_removeMinutes'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Rounds of consultation, newest first. */
    get: operations['ConsultationsController_list'];
    put?: never;
    /**
     * Prepares a round on a draft, or opens one on the billing model as such.
     * @description A round on a draft opens when the draft goes into consultation. Every municipality is asked.
     */
    post: operations['ConsultationsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One round: what is asked, who has answered, and the answers that the caller may read.
     * @description Who has answered is seen by all. What others answered is seen by the region, and by everybody when the round is over; a draft by its own municipality alone.
     */
    get: operations['ConsultationsController_get'];
    /** Changes a round that is not opened yet. */
    put: operations['ConsultationsController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/answers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Saves a draft of an answer, or sends it; a sent answer is never changed, and a new one adds to it.
     * @description To send takes the permission consultations:answer, and a signatory.
     */
    post: operations['ConsultationAnswersController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attaches a file to a round that is not opened yet.
     * @description PDF, PNG, JPEG, DOCX, XLSX or TXT by its content, at most 10 MB; its declared type counts for nothing.
     */
    post: operations['ConsultationFilesController_attach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/attachments/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An attached file, as it was handed in. */
    get: operations['ConsultationFilesController_download'];
    put?: never;
    post?: never;
    /** Takes a file away from a round that is not opened yet. */
    delete: operations['ConsultationFilesController_detach'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends a round on the billing model, or drops one that is not opened. */
    post: operations['ConsultationsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/extensions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives everybody more time, with a reason that all can read. */
    post: operations['ConsultationsController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/opening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens a prepared round on the billing model. */
    post: operations['ConsultationsController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consultations/{id}/protocol.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The protocol: what was asked, who answered what, and when. Tagged PDF in Swedish. */
    get: operations['ConsultationsController_getProtocol'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/credit-balances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Invoices that were paid and then credited, and what is to be paid back; a short list that is not paged. */
    get: operations['PaymentsController_creditBalances'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/demo-data': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How far the invented patients are loaded.
     * @description `none` when the product runs without them.
     */
    get: operations['DemoDataController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/demo/next-event': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Demo only: the next due step of the calendar. */
    get: operations['NextEventController_get'];
    put?: never;
    /** Demo only: moves the business clock to the next due step. */
    post: operations['NextEventController_goOn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogue-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Until when a question can be lifted, and when a fault is a recurring one. */
    get: operations['FollowUpsController_getSettings'];
    /** Sets until when a question can be lifted, and when a fault is a recurring one. */
    put: operations['FollowUpsController_saveSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Dialogues, those with the nearest last day first. */
    get: operations['DialoguesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dialogue: claim, effect, thread and decision. */
    get: operations['DialoguesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/attachments/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a dialogue, as it was handed in. */
    get: operations['DialogueFilesController_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/colleagues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who on one’s own side may handle a dialogue today; a short list that is not paged. */
    get: operations['HandOverController_listColleagues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decides a dialogue with grounds, or takes it back; an upheld one corrects the episode. */
    post: operations['DialoguesController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/follow-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lifts a rejected question to the agreement’s follow-up group; the invoice waits. */
    post: operations['FollowUpsController_lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/follow-up/outcome': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records what the follow-up group came to, or takes the question back. */
    post: operations['FollowUpsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/handler': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a dialogue over, or hands it to a colleague with a role there. */
    post: operations['HandOverController_handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Writes in a dialogue, to the other side or as a note to one’s own. */
    post: operations['DialoguesController_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/messages/{messageId}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attaches a file to a message of one’s own.
     * @description PDF, PNG, JPEG, DOCX, XLSX or TXT by its content, at most 10 MB; its declared type counts for nothing.
     */
    post: operations['DialogueFilesController_attach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks the care unit of the disputed episode; the question stands in the thread. */
    post: operations['UnitQuestionsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dialogues/{id}/strips': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The days of the disputed stay, as judged and as they would be if the claim is right. */
    get: operations['DialoguesController_drawStrips'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/episodes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Episodes that the caller may see, each in its latest revision. */
    get: operations['EpisodesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/episodes/{caseNumber}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The episode with its revisions, its judgement and its days, ready to be drawn.
     * @description The case number is percent-encoded. `run`: as that completed run judged it, in the revision that it judged.
     */
    get: operations['EpisodesController_get'];
    /**
     * Sends in one episode, new or changed, as a line of an NDJSON file would.
     * @description The case number is percent-encoded; the body may leave it out. A known episode needs If-Match with the version that was read; a new one takes none, or `If-None-Match: *`. What says what is stored already changes nothing.
     */
    put: operations['PutEpisodeController_put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/episodes/{caseNumber}/protected-identity-openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Shows a case with protected identity unmasked, this once; the reason is kept in the audit trail.
     * @description The case number is percent-encoded.
     */
    post: operations['EpisodesController_openProtected'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Says what has changed, as it happens.
     * @description Server-sent events. `change` holds kind and id, never data, of what one may read; `missed` says that anything may have changed. Ends with the session, or when roles change.
     */
    get: operations['LiveEventsController_listen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers. */
    get: operations['HealthController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The database answers too. */
    get: operations['HealthController_ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/impact-previews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One impact preview: how far it is, and per payer and month what changes. */
    get: operations['ImpactPreviewsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/impact-previews/{id}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The episodes whose outcome, days or contribution change; every read is access-logged. */
    get: operations['ImpactPreviewsController_listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/impact-previews/{id}/payers.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The preview per payer and month as CSV that opens right in Swedish Excel. */
    get: operations['ImpactPreviewsController_getCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/impact-previews/{id}/payers.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The preview per payer and month as a workbook. */
    get: operations['ImpactPreviewsController_getXlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/import-fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The fields of a file of episodes. */
    get: operations['ImportFieldsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/import-fields/sample.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The material's five patients as CSV with Swedish headers. */
    get: operations['ImportFieldsController_sampleCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/import-fields/sample.ndjson': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The material's five patients as NDJSON. */
    get: operations['ImportFieldsController_sampleNdjson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Imports, newest first. */
    get: operations['ImportsController_list'];
    put?: never;
    /**
     * Hands in a file of episodes, NDJSON or CSV of any size.
     * @description It is stored as received and read by a job.
     */
    post: operations['ImportsController_importFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One import: how far it is, and what became of its rows. */
    get: operations['ImportsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/affected-episodes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an import changed in months that a completed billing run had already rated. */
    get: operations['AffectedEpisodesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/refused-rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Line, field, code and reason of each refused row; never the row itself. */
    get: operations['ImportsController_listRefusedRows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/imports/{id}/refused-rows/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The refused rows as received, in the format of the upload, each behind its reason: mend them and import the file. */
    get: operations['ImportsController_downloadRefusedRows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoice-deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Documents on their way to the payers, and those set aside after failures. */
    get: operations['DeliveriesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoice-deliveries/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries a document again that was set aside. */
    post: operations['DeliveriesController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoice-parties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who sends and receives invoices, and what each lacks; a short list that is not paged. */
    get: operations['ReferenceDataController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoice-parties/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Saves the reference data of a sender or receiver; cases that waited for it go on. */
    put: operations['ReferenceDataController_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoice-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** From which amount a second person approves an invoice. */
    get: operations['ReferenceDataController_getSettings'];
    /** Sets from which amount a second person approves an invoice. */
    put: operations['ReferenceDataController_saveSettings'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Invoices and credit notes, the newest number first. */
    get: operations['InvoicesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One invoice or credit note, as it was issued, and what has happened to its sum. */
    get: operations['InvoicesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The invoice or credit note as a tagged PDF, fit to print. */
    get: operations['InvoiceDocumentsController_getPdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}.xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The e-invoice as it was delivered: Peppol BIS Billing 3, Invoice or CreditNote. */
    get: operations['InvoiceDocumentsController_getXml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}/bookings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What has happened to the sum of an invoice, reminders and interest included. */
    get: operations['OverdueController_bookings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}/credit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an invoice back by a credit note, wholly or in part. */
    post: operations['InvoicesController_credit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}/credit-balance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Pays back or sets off what a credited invoice was paid too much. */
    post: operations['PaymentsController_decideCreditBalance'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invoices/{id}/write-offs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proposes to give up what an invoice has open; another person decides. */
    post: operations['WriteOffsController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Jobs that concern the caller, the newest first: how far they are, and why they failed.
     * @description Imports, runs, previews and documents on their way for those who may read them, own e-mail for everybody, and every job for the operator.
     */
    get: operations['JobsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{kind}/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes up a job again that was given up after faults of the product.
     * @description For those whose work it is, and for the operator.
     */
    post: operations['JobsController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/key-rotations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Key rotations, newest first. */
    get: operations['KeyRotationsController_list'];
    put?: never;
    /** Seals all personal data anew under the first key of the key ring, while the product serves. */
    post: operations['KeyRotationsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/key-rotations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One key rotation, and how far it is. */
    get: operations['KeyRotationsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ledger-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ledger's accounts in the region's own chart; a short list that is not paged. */
    get: operations['MonthEndController_accounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ledger-accounts/{account}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Sets what an account of the ledger is called in the region's own chart. */
    put: operations['MonthEndController_saveAccount'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ledger/sie': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A month's vouchers for the accounting system: SIE 4I, code page 437. */
    get: operations['MonthEndFilesController_sie'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-review-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What reviews of the access log look for; a short list that is not paged. */
    get: operations['LogReviewRulesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-review-rules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Switches a rule on or off, or changes its thresholds, for reviews to come. */
    put: operations['LogReviewRulesController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reviews of the access log, newest first. */
    get: operations['LogReviewsController_list'];
    put?: never;
    /** Draws a sample of a period’s accesses and looks for what the rules look for. */
    post: operations['LogReviewsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-reviews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One review: what it was drawn from, how far it is, who signed it. */
    get: operations['LogReviewsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-reviews/{id}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a review found: what the rules found first, then the sample. */
    get: operations['LogReviewsController_listFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-reviews/{id}/findings/{findingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Judges a finding: no remark, or to be followed up with what. */
    put: operations['LogReviewsController_judge'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-reviews/{id}/findings/{findingId}/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The entries of the access log behind a finding, oldest first. */
    get: operations['LogReviewsController_listEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/log-reviews/{id}/signature': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs a review that is judged through; from then on it does not change. */
    post: operations['LogReviewsController_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/machine-clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Machine clients, with their keys. */
    get: operations['MachineClientsController_list'];
    put?: never;
    /** Makes a machine client. It can do nothing until it has a key. */
    post: operations['MachineClientsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/machine-clients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One machine client, with its keys. */
    get: operations['MachineClientsController_get'];
    /** Changes what a machine client is called and may do, or closes and opens it. */
    put: operations['MachineClientsController_update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/machine-clients/{id}/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Issues a key; the answer is the only place that shows it.
     * @description Earlier keys live on until they expire or are revoked, so that a key can be changed without a stop.
     */
    post: operations['MachineClientsController_issueKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/machine-clients/{id}/keys/{keyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revokes a key, and ends what was signed in with it. */
    delete: operations['MachineClientsController_revokeKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/month-end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is calculated and not yet invoiced at the end of a month; a list that is not paged. */
    get: operations['MonthEndController_notInvoiced'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/month-end.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is calculated and not yet invoiced at the end of a month, as Swedish CSV. */
    get: operations['MonthEndFilesController_notInvoicedCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/month-end.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is calculated and not yet invoiced at the end of a month, as a workbook. */
    get: operations['MonthEndFilesController_notInvoicedXlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/months': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The months that the caller can look at, newest first; a short list that is not paged. */
    get: operations['ToDoController_listMonths'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notice-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one wants to be told of, and where. */
    get: operations['NoticesController_settingsOf'];
    /** Chooses what one is told of, and where. */
    put: operations['NoticesController_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one was told, newest first with `order=desc`. */
    get: operations['NoticesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Marks an own notice as read. */
    post: operations['NoticesController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Marks all own notices as read. */
    post: operations['NoticesController_readAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many notices one has not read. */
    get: operations['NoticesController_unread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jobs and their age, imports per source, next due steps, queue, database, migrations and clocks. */
    get: operations['OperationController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operation/failed-jobs/{kind}/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes up a job again that was given up after faults of the product. */
    post: operations['OperationController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/own-deputies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who stands in for the caller, in which role and between which days; not paged. */
    get: operations['RolesController_listOwnDeputies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Changes the own password. */
    put: operations['PasswordController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payer-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was changed among the payers, newest first. */
    get: operations['PayerChangesController_list'];
    put?: never;
    /** Adds, ends, merges or splits districts from the first day of a coming month. */
    post: operations['PayerChangesController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payer-changes/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What adding, ending, merging or splitting districts would concern. Changes nothing. */
    post: operations['PayerChangesController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All payers of all times.
     * @description `on` keeps those of one date.
     */
    get: operations['PayersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payers/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One payer by its code. */
    get: operations['PayersController_get'];
    /** Gives a district another name. */
    put: operations['PayerChangesController_rename'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When an overdue invoice is reminded of, and whether interest is taken. */
    get: operations['OverdueController_settings'];
    /** Sets when an overdue invoice is reminded of, and whether interest is taken. */
    put: operations['OverdueController_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Payments, the newest first; `toDo=true` is what waits for a person. */
    get: operations['PaymentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One payment, and what was decided about it. */
    get: operations['PaymentsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments/{id}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Assigns, pays back or sets off what a payment left over. */
    post: operations['PaymentsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Payment files that were read in, the newest first, with what became of their payments. */
    get: operations['PaymentsController_listFiles'];
    put?: never;
    /**
     * Books the credits of a bank notification, ISO 20022 camt.054.
     * @description All of the file or nothing. The same file, or the same entry in another file, has no second effect.
     */
    post: operations['PaymentsController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/permissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every permission, the roles that give it and how many people hold it; not paged. */
    get: operations['RolesController_listPermissions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/personal-data-extracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Everything that is stored about one person, for that person; the reason is kept. */
    post: operations['PersonalDataExtractController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reconciliations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One reconciliation: its counts, and what of the list could not be read. */
    get: operations['ReconciliationsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reconciliations/{id}/episodes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The episodes of a reconciliation by case number, with what differs. */
    get: operations['ReconciliationsController_listEpisodes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reconciliations/{id}/result.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole result as CSV that opens right in Swedish Excel. */
    get: operations['ReconciliationsController_getCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/recurring-faults': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Conditions that a care unit has failed again and again, by upheld dialogues; a short list that is not paged. */
    get: operations['RecurringFaultsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Retention orders, newest first. */
    get: operations['RetentionController_listOrders'];
    put?: never;
    /** Proposes to let go what was previewed; somebody else has to approve it. */
    post: operations['RetentionController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One retention order. */
    get: operations['RetentionController_getOrder'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-orders/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves the order that was shown; it is then carried out, and cannot be taken back. */
    post: operations['RetentionController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-orders/{id}/record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The signed record of what went, and whether its signature holds. */
    get: operations['RetentionController_getRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-orders/{id}/rejection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rejects a proposed order, with a reason. */
    post: operations['RetentionController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-orders/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a proposed order back, with a reason. */
    post: operations['RetentionController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long each kind is kept, and by which decision; a short list that is not paged. */
    get: operations['RetentionController_listSettings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-settings/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long one kind is kept. */
    get: operations['RetentionController_getSetting'];
    /** Changes how long a kind is kept, never below what the law demands. */
    put: operations['RetentionController_changeSetting'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-settings/{kind}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What would go today by month, and what is held back and why. */
    get: operations['RetentionController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/retention-settings/{kind}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the setting was before, newest first; a short list that is not paged. */
    get: operations['RetentionController_listVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who holds which role, for what and between which days.
     * @description With `permission`, those through whom somebody has it today.
     */
    get: operations['RolesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-assignments/{id}/deputies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets somebody act in the stead of the holder of a role, between two days. */
    post: operations['RolesController_setDeputy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-assignments/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends a role now, with a reason; its row stays. */
    post: operations['RolesController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-scopes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * For what the caller may grant roles; not paged.
     * @description The region, municipalities and districts. Care units are in their register.
     */
    get: operations['RolesController_listScopes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The roles, what each permits and whether the caller may grant it; not paged. */
    get: operations['RolesController_listRoles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Versions that came to govern months which were billed already, newest first. */
    get: operations['RuleCorrectionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-corrections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every affected statement with what it comes to now, per payer and month. */
    get: operations['RuleCorrectionsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Rule versions over time; drafts too for the region, and what is consulted for those asked. */
    get: operations['RuleVersionsController_list'];
    put?: never;
    /** Makes a draft with the content of another version, also to restore an old one. */
    post: operations['RuleDraftsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One rule version, with its document and as sentences. */
    get: operations['RuleVersionsController_get'];
    /** Saves a draft; takes the body of GET and ignores what cannot be changed. */
    put: operations['RuleDraftsController_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the people who write and approve say about a version; the region alone reads it. */
    get: operations['RuleCommentsController_list'];
    put?: never;
    /** Comments on a version, a parameter or a condition; for those who write or approve. */
    post: operations['RuleCommentsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/compare/{otherId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changes from one version to another, in words and as data. */
    get: operations['RuleComparisonController_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The version as a file of rules/; its line of the lock is its name and hash. */
    get: operations['SpecialDraftsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/impact-previews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The impact previews of a version, newest first. */
    get: operations['ImpactPreviewsController_list'];
    put?: never;
    /** Starts a preview of what the version, as it stands, would do to chosen months. */
    post: operations['ImpactPreviewsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/own-impact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a proposal in consultation would do to the caller’s own payers. */
    get: operations['ImpactPreviewsController_getOwn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/transitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a version to its next state; each act asks for a right of its own. */
    post: operations['RuleDraftsController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/{id}/try': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Judges one episode, typed in or stored, under the version and under the one in force; nothing is stored. */
    post: operations['TryRuleVersionController_try'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Checks a document of a rule version and says what it means; stores nothing. */
    post: operations['DocumentChecksController_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/end-transition': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a draft that moves psychiatry from its transitional rules to the average model. */
    post: operations['SpecialDraftsController_endTransition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes in a file of rules/ as a draft. */
    post: operations['SpecialDraftsController_importFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/in-force': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The version that governed a month, as known at an instant. */
    get: operations['RuleVersionsController_inForce'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rule-versions/new-price': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes drafts of both care types with a new price and nothing else changed. */
    post: operations['SpecialDraftsController_newPrice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the own account has a second factor. */
    get: operations['SecondFactorController_describe'];
    put?: never;
    /** Begins to set up a second factor. */
    post: operations['SecondFactorController_enrol'];
    /** Removes the own second factor. */
    delete: operations['SecondFactorController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/second-factor/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirms the new second factor with its first code.
     * @description The secret was given out to a fresh sign-in; who has its code needs no other proof.
     */
    post: operations['SecondFactorController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes new recovery codes; the old ones no longer work. */
    post: operations['SecondFactorController_replaceRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who I am, and what I may do. */
    get: operations['SessionController_whoAmI'];
    put?: never;
    /** Signs in, and sets the session cookie. */
    post: operations['SessionController_signIn'];
    /** Signs out: the session ends. */
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/renewal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Proves anew who the signed-in person is; needed for acts that ask for a fresh sign-in. */
    post: operations['SessionController_renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the own account is signed in. */
    get: operations['SessionsController_list'];
    put?: never;
    post?: never;
    /** Signs out everywhere, here included. */
    delete: operations['SessionsController_endAll'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Signs out in one place. */
    delete: operations['SessionsController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sharing-releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Releases the ready bases of a month: by another person than whoever made them ready. */
    post: operations['SharingController_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sharing-releases/preparations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes every calculated case of a month ready to share. */
    post: operations['SharingController_prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sharing-releases/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What would be shared for a month and care type, and what deviates. */
    get: operations['SharingController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each payer owes: the newest completed billing run of the month, unless `mode` or `revision` say otherwise. */
    get: operations['StatementsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One statement. */
    get: operations['StatementsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}/review-basis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The statement with every episode, condition, instant and clause behind it. */
    get: operations['ReviewBasisController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}/review-basis.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The review basis as CSV that opens right in Swedish Excel. */
    get: operations['ReviewBasisController_getCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}/review-basis.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The review basis as a tagged PDF, fit to print. */
    get: operations['ReviewBasisController_getPdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/statements/{id}/review-basis.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The review basis as a workbook. */
    get: operations['ReviewBasisController_getXlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/to-do': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for the caller, and the next step of the calendar. */
    get: operations['ToDoController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Questions to the care units that the caller works for. */
    get: operations['UnitQuestionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-questions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One question to a care unit. */
    get: operations['UnitQuestionsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-questions/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answers for the care unit; the answer stands in the thread of the dialogue. */
    post: operations['UnitQuestionsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-questions/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attaches a file to a care unit’s answer.
     * @description PDF, PNG, JPEG, DOCX, XLSX or TXT by its content, at most 10 MB; its declared type counts for nothing.
     */
    post: operations['DialogueFilesController_attachToAnswer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-questions/{id}/attachments/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a care unit’s answer, for the unit itself. */
    get: operations['DialogueFilesController_downloadOfAnswer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsent-mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Notices that wait to be sent by e-mail, and those set aside after failures. */
    get: operations['NoticesController_unsent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsent-mail/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries a notice again that was set aside. */
    post: operations['NoticesController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/value-acceptances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has accepted values that are not decided, for which month and why; newest first. */
    get: operations['ValueAcceptancesController_list'];
    put?: never;
    /** Accepts, as one of two people, that a month is invoiced by values that are not decided. */
    post: operations['ValueAcceptancesController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/vat-settings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the claim is treated for VAT, over time; a short list that is not paged. */
    get: operations['ReferenceDataController_listVat'];
    put?: never;
    /** Adds a VAT setting from a day on, with who decided it. */
    post: operations['ReferenceDataController_addVat'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/write-offs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Claims that are proposed to be given up, and those that were decided. */
    get: operations['WriteOffsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/write-offs/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approves or rejects a write-off: by another person than whoever proposed it. */
    post: operations['WriteOffsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/yearly-statements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Each payer's year: invoiced, credited, paid and open; a list that is not paged. */
    get: operations['MonthEndController_yearly'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/yearly-statements.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Each payer's year as Swedish CSV. */
    get: operations['MonthEndFilesController_yearlyCsv'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/yearly-statements.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One payer's year as a tagged PDF, with its invoices and credit notes. */
    get: operations['MonthEndFilesController_yearlyPdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/yearly-statements.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Each payer's year as a workbook. */
    get: operations['MonthEndFilesController_yearlyXlsx'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AcceptedValues: {
      acceptedAt: string;
      acceptedBy: {
        id: string;
        name: string;
      };
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      id: string;
      invoicing: {
        allowed: boolean;
        why: string | null;
      };
      period: string;
      reason: string;
      ruleVersion: string;
      ruleVersionHash: string;
      /** @description What was accepted */
      values: {
        parameter: string;
        /** @enum {string} */
        status: 'illustrative' | 'proposed' | 'outdated';
      }[];
    };
    AcceptValues: {
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      /** @example 2020-01 */
      period: string;
      reason: string;
      /** @description Name of the version that the statement was made by; that in force when left out */
      ruleVersion?: string;
    };
    AccessAct: {
      act: string;
      text: string;
    };
    AccessEntry: {
      act: string;
      actText: string;
      at: string;
      caseNumbers: string[];
      episodes: number;
      id: string;
      object: {
        id: string | null;
        kind: string;
      };
      person: string;
      protectedEpisodes: number;
      purpose: string | null;
      requestId: string;
      role: string | null;
      roleText: string | null;
      unit: {
        code: string | null;
        kind: string;
        name: string;
      };
      username: string;
    };
    AccessExtractBody: {
      caseNumber?: string;
      /**
       * @default pdf
       * @enum {string}
       */
      format: 'pdf' | 'csv';
      from?: string;
      personalIdentityNumber?: string;
      to?: string;
    };
    Account: {
      acts: (
        | 'rename'
        | 'close'
        | 'reopen'
        | 'invite'
        | 'create-reset-link'
        | 'remove-second-factor'
        | 'unbind-identity'
        | 'end-sessions'
        | 'grant'
      )[];
      assignments: components['schemas']['RoleAssignment'][];
      displayName: string;
      hasPassword: boolean;
      hasSecondFactor: boolean;
      id: string;
      identities: number;
      isDemo: boolean;
      isDisabled: boolean;
      resetAskedAt: string | null;
      roles: string[];
      unit: {
        code: string | null;
        /** @enum {string} */
        kind: 'region' | 'payer' | 'care-unit';
        name: string;
      };
      username: string;
      version: number;
    };
    AccountIdentity: {
      boundAt: string;
      id: string;
      issuer: string;
      organisation: string;
    };
    AccountLink: {
      expiresAt: string;
      path: string;
      /** @enum {string} */
      purpose: 'invitation' | 'reset';
    };
    AccountLinkRequest: {
      /** @enum {string} */
      purpose: 'invitation' | 'reset';
    };
    AccountUpdate: {
      displayName: string;
      isDisabled: boolean;
    };
    AcknowledgedCheck: {
      at: string;
      by: components['schemas']['RuleVersionPerson'];
      /** @description Id of the finding */
      check: string;
      reason: string;
    };
    AffectedEpisode: {
      caseNumber: string;
      payer: string;
      payerName: string;
      period: string;
    };
    ApproveRetentionOrder: {
      /** @description sha256:… over what goes */
      selectionHash: string;
    };
    AuditAct: {
      act: string;
      text: string;
    };
    AuditActor: {
      id: string;
      name: string;
    };
    AuditDeviation: {
      at: string | null;
      /** @enum {string} */
      kind: 'failed-import' | 'failed-run' | 'repeated-run' | 'late-run' | 'revised-after-run' | 'undecided-value';
      object: {
        id: string;
        kind: string;
      };
      period: string | null;
      text: string;
    };
    AuditHead: {
      at: string;
      day: string;
      hash: string;
      sequence: number;
    };
    AuditLine: {
      act: string;
      actor: string;
      actText: string;
      after: unknown;
      at: string;
      before: unknown;
      changes: {
        after: string | null;
        before: string | null;
        label: string;
      }[];
      deputyFor: string | null;
      id: string;
      object: {
        id: string;
        kind: string;
      };
      reason: string | null;
      requestId: string | null;
      role: string | null;
      roleText: string | null;
    };
    AuditSample: {
      /** @enum {string} */
      careType: 'psychiatric' | 'somatic';
      caseNumber: string;
      contribution: string;
      counted: boolean;
      dischargeReadyDays: number;
      facts: {
        fact: string;
        value: boolean | number | null;
      }[];
      payer: {
        code: string;
        name: string;
      };
      period: string;
      ruleVersion: {
        hash: string;
        name: string;
      };
      run: {
        id: string;
        revision: number;
      };
      source: {
        fileHash: string | null;
        fileName: string | null;
        importId: string | null;
        line: number | null;
        receivedAt: string;
        revision: number;
      };
      statement: {
        amount: string;
        dischargeReadyDays: number;
        episodes: number;
        id: string;
        liable: boolean;
      };
    };
    AuditVerification: {
      checkpoint: {
        hash: string;
        sealedAt: string;
        sealedBy: string;
        sequence: number;
      } | null;
      exportedHeads: number;
      firstBadLine: {
        problem: string;
        sequence: number;
      } | null;
      head: {
        hash: string;
        sequence: number;
      };
      intact: boolean;
      lines: number;
      text: string;
      verifiedAt: string;
    };
    BillingCase: {
      actsNext: {
        text: string;
        /** @enum {string} */
        who: 'region' | 'payer' | 'product' | 'nobody';
      };
      allowedTransitions: {
        needsReason: boolean;
        title: string;
        /** @enum {string} */
        to:
          | 'calculated'
          | 'ready-to-share'
          | 'shared'
          | 'in-dialogue'
          | 'accepted'
          | 'review-expired'
          | 'invoiced'
          | 'paid'
          | 'overdue'
          | 'credited'
          | 'closed'
          | 'parked';
      }[];
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      averageDays: string | null;
      billableDays: number;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      createdAt: string;
      dischargeReadyDays: number;
      dueSteps: components['schemas']['DueStep'][];
      episodes: number;
      /** @description Departures from the calendar that are open to the reader now */
      exceptions: {
        extend: boolean;
        hold: boolean;
        letGo: boolean;
      };
      excludedEpisodes: number;
      freeDays: number | null;
      hold: {
        at: string;
        byName: string;
        reason: string;
      } | null;
      id: string;
      /**
       * @description Civil date in Europe/Stockholm
       * @example 2020-03-08
       */
      invoiceDueOn: string;
      /**
       * @description Civil date in Europe/Stockholm
       * @example 2020-03-08
       */
      invoiceIssueOn: string;
      /**
       * @description Civil date in Europe/Stockholm
       * @example 2020-03-08
       */
      lastReviewDay: string;
      liable: boolean;
      /** @enum {string|null} */
      model: 'average' | 'individual' | 'hybrid' | null;
      municipality: string;
      municipalityName: string;
      /** @description When somebody of the payer first opened the newest package */
      opened: {
        at: string;
        by: string;
        unit: string;
      } | null;
      package: {
        hash: string;
        id: string;
        revision: number;
        sharedAt: string;
      } | null;
      parked: {
        code: string;
        text: string;
      } | null;
      payer: string;
      payerName: string;
      period: string;
      /** @description Until it is invoiced */
      preliminary: boolean;
      /**
       * @description Of the package before
       * @example 39000.00
       */
      previousAmount: string | null;
      readyBy: string | null;
      refusedTransitions: {
        title: string;
        /** @enum {string} */
        to:
          | 'calculated'
          | 'ready-to-share'
          | 'shared'
          | 'in-dialogue'
          | 'accepted'
          | 'review-expired'
          | 'invoiced'
          | 'paid'
          | 'overdue'
          | 'credited'
          | 'closed'
          | 'parked';
        why: string;
      }[];
      /** @description How many episodes of the newest package the payer has looked through */
      review: {
        opened: number;
        questions: number;
        total: number;
        withoutRemark: number;
      };
      /**
       * @description Civil date in Europe/Stockholm
       * @example 2020-03-08
       */
      reviewClosesOn: string;
      /** @description Whether anybody has opened it and until when, or that the review is over; null otherwise */
      reviewSentence: string | null;
      ruleVersion: string;
      /**
       * @description Civil date in Europe/Stockholm
       * @example 2020-03-08
       */
      sharedOn: string | null;
      /**
       * @description When it was shared, or is to be
       * @example 2020-03-08
       */
      sharingOn: string;
      /** @enum {string} */
      state:
        | 'calculated'
        | 'ready-to-share'
        | 'shared'
        | 'in-dialogue'
        | 'accepted'
        | 'review-expired'
        | 'invoiced'
        | 'paid'
        | 'overdue'
        | 'credited'
        | 'closed'
        | 'parked';
      /** @description Its review basis is that of this statement */
      statementId: string | null;
      stateText: string;
      version: number;
      waits: {
        text: string;
        /**
         * @description Civil date in Europe/Stockholm
         * @example 2020-03-08
         */
        until: string | null;
      } | null;
    };
    BillingRun: {
      checklist: {
        items: components['schemas']['ChecklistItem'][];
      } | null;
      completedAt: string | null;
      createdAt: string;
      createdBy: string;
      /** @description Episodes discharged in the period and not cancelled, as frozen */
      episodes: number;
      id: string;
      /** @enum {string} */
      mode: 'billing' | 'shadow';
      period: string;
      problem?: {
        detail: string;
        status: number;
        title: string;
        type: string;
      };
      progress: {
        done: number;
        total: number;
      };
      revision: number;
      ruleVersions: {
        /** @enum {string} */
        careType: 'somatic' | 'psychiatric';
        hash: string;
        name: string;
      }[];
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
      /** @description null until completed */
      statements: number | null;
      /** @enum {string} */
      step: 'freeze' | 'assess' | 'state' | 'complete';
      /** @description SEK with two decimals; null until completed */
      totalAmount: string | null;
    };
    BusinessClock: {
      demo: boolean;
      now: string;
      period: string;
      today: string;
    };
    CareUnit: {
      aliases: string[];
      episodes: number;
      id: string;
      /** @enum {string} */
      kind: 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';
      name: string;
      version: number;
    };
    CareUnitChange: {
      aliases: string[];
      name: string;
    };
    CareUnitName: {
      careUnitId: string | null;
      episodes: number;
      firstSeenAt: string;
      id: string;
      /** @enum {string} */
      kind: 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';
      name: string;
      version: number;
    };
    CareUnitNameChange: {
      careUnitId: string | null;
    };
    ChangedAfterSharing: {
      /** @description Episodes of the month that were not there */
      added: number;
      /** @description What was shared */
      amount: string;
      canRevise: boolean;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseId: string;
      /** @description Episodes that say something else now */
      changed: number;
      newestAt: string;
      /** @description The rule version that governs the month now, when what was shared was judged by another */
      newRules: string | null;
      /** @description A new calculation is under way */
      ordered: boolean;
      payer: string;
      payerName: string;
      period: string;
      state: string;
      stateText: string;
      whyNot: string | null;
    };
    ChangeDecision: {
      runId: string | null;
    };
    Checklist: {
      items: components['schemas']['ChecklistItem'][];
      period: string;
    };
    ChecklistItem: {
      /** @enum {string} */
      code:
        'hospital-data' | 'refused-rows' | 'long-stays' | 'illustrative-values' | 'unmapped-units' | 'missing-version';
      detail: string;
      rows: {
        comparedWith: number[];
        label: string;
        value: string | number;
      }[];
      /** @enum {string} */
      severity: 'ok' | 'warning' | 'stop';
      title: string;
    };
    ComparedRuleVersion: {
      id: string;
      ruleVersion: string;
      validFrom: string;
    };
    ComparedWorkedCase: {
      fields: {
        after: (string | number | boolean) | null;
        before: (string | number | boolean) | null;
        /** @description null for a field of the payer's month */
        caseNumber: string | null;
        field: string;
      }[];
      title: string;
    };
    Consultation: {
      allowedActs: ('change' | 'open' | 'extend' | 'close' | 'attach' | 'answer' | 'send' | 'protocol')[];
      answers: components['schemas']['ConsultationAnswer'][];
      answersFor: {
        name: string;
        payer: string;
      }[];
      attachments: components['schemas']['ConsultationFile'][];
      clauses: {
        clause: string;
        label: string;
      }[];
      counts: {
        answered: number;
        late: number;
        mandatory: number;
        missing: number;
        objections: number | null;
      };
      createdAt: string;
      createdBy: string;
      /** @description The last day to answer, YYYY-MM-DD */
      deadline: string;
      endedAt: string | null;
      endedBy: string | null;
      endReason: string | null;
      extensions: {
        at: string;
        by: string;
        deadline: string;
        deadlineBefore: string;
        reason: string;
      }[];
      id: string;
      isPastDeadline: boolean;
      openedAt: string | null;
      overrideReason: string | null;
      parties: components['schemas']['ConsultationParty'][];
      ruleVersion: {
        /** @enum {string} */
        careType: 'somatic' | 'psychiatric';
        id: string;
        /** @description Null until it is published */
        name: string | null;
        titles: {
          en: string;
          sv: string;
        };
        validFrom: string;
      } | null;
      /** @enum {string} */
      state: 'prepared' | 'open' | 'closed' | 'withdrawn';
      text: string;
      title: string;
      version: number;
    };
    ConsultationAnswer: {
      /** @enum {string} */
      answer: 'accept' | 'accept-with-comments' | 'object';
      changedAt: string;
      changedBy: string;
      clauseComments: {
        clause: string;
        label: string;
        text: string;
      }[];
      comment: string;
      consultation: string;
      id: string;
      isLate: boolean;
      isSuperseded: boolean;
      minutes: components['schemas']['ConsultationFile'][];
      payer: string;
      payerName: string;
      sentAt: string | null;
      sentBy: string | null;
      signatory: {
        delegationReference: string | null;
        diarienummer: string | null;
        name: string;
        title: string;
      } | null;
      /** @enum {string} */
      state: 'draft' | 'sent';
      supplements: string | null;
      version: number;
    };
    ConsultationAnswerChange: {
      /** @enum {string} */
      answer: 'accept' | 'accept-with-comments' | 'object';
      /** @default [] */
      clauseComments: {
        /** @description Id of a condition or name of a parameter */
        clause: string;
        text: string;
      }[];
      /** @default  */
      comment: string;
      /** @default null */
      signatory: {
        /** @default null */
        delegationReference: string | null;
        /** @default null */
        diarienummer: string | null;
        name: string;
        title: string;
      } | null;
      /**
       * @default sent
       * @enum {string}
       */
      state: 'draft' | 'sent';
    };
    ConsultationChange: {
      /** @description The last day to answer, YYYY-MM-DD */
      deadline: string;
      mandatory?: string[];
      text: string;
      title: string;
    };
    ConsultationEnd: {
      /** @default null */
      reason: string | null;
    };
    ConsultationExtensionRequest: {
      /** @description The last day to answer, YYYY-MM-DD */
      deadline: string;
      reason: string;
    };
    ConsultationFile: {
      addedAt: string;
      addedBy: string;
      fileName: string;
      /** @description sha256: and the SHA-256 of the content */
      hash: string;
      id: string;
      mediaType: string;
      sizeBytes: number;
    };
    ConsultationParty: {
      /** @enum {string|null} */
      answer: 'accept' | 'accept-with-comments' | 'object' | null;
      answeredAt: string | null;
      isLate: boolean;
      isMandatory: boolean;
      name: string;
      payer: string;
      under: string | null;
    };
    ConsultationSummary: {
      counts: {
        answered: number;
        late: number;
        mandatory: number;
        missing: number;
        objections: number | null;
      };
      createdAt: string;
      createdBy: string;
      /** @description The last day to answer, YYYY-MM-DD */
      deadline: string;
      endedAt: string | null;
      endedBy: string | null;
      endReason: string | null;
      id: string;
      isPastDeadline: boolean;
      openedAt: string | null;
      overrideReason: string | null;
      parties: components['schemas']['ConsultationParty'][];
      ruleVersion: {
        /** @enum {string} */
        careType: 'somatic' | 'psychiatric';
        id: string;
        /** @description Null until it is published */
        name: string | null;
        titles: {
          en: string;
          sv: string;
        };
        validFrom: string;
      } | null;
      /** @enum {string} */
      state: 'prepared' | 'open' | 'closed' | 'withdrawn';
      text: string;
      title: string;
      version: number;
    };
    CreatedAccount: {
      account: components['schemas']['Account'];
      invitation: components['schemas']['AccountLink'];
    };
    Credentials: {
      password: string;
      username: string;
    };
    CreditBalance: {
      acts: {
        refund: boolean;
        setOff: boolean;
      };
      /**
       * @description What the payer has to get back
       * @example 39000.00
       */
      balance: string;
      invoiceId: string;
      number: string;
      payer: string;
      payerName: string;
      period: string;
    };
    DayStrip: {
      cutoffTime: string;
      days: {
        /** @description YYYY-MM-DD, Europe/Stockholm */
        date: string;
        events: {
          /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
          at: string;
          /** @enum {string} */
          kind: 'notice' | 'withdrawn-notice' | 'sip-call' | 'care-contact' | 'discharge';
        }[];
        /** @enum {string} */
        kind: 'late-notice' | 'day-zero' | 'free' | 'over' | 'unused-free';
        number: number | null;
      }[];
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dayZero: string;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dischargedOn: string | null;
      freeDays: number;
      /** @enum {string} */
      model: 'average' | 'individual' | 'hybrid';
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      noticeSentAt: string;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      sipCallLastDay: string | null;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      through: string;
    };
    DecideCreditBalance: {
      amount?: string;
      invoice?: string;
      /** @enum {string} */
      kind: 'refund' | 'set-off';
      reason: string;
    };
    DecideLeftOver: {
      /** @description As much as is left and open, when left out */
      amount?: string;
      /** @description Id of the invoice that gets it; not for a refund */
      invoice?: string;
      /** @enum {string} */
      kind: 'assign' | 'refund' | 'set-off';
      reason: string;
    };
    DecideWriteOff: {
      /** @enum {string} */
      outcome: 'approved' | 'rejected';
      reason?: string;
    };
    DemoData: {
      progress: {
        done: number;
        total: number;
      };
      /** @enum {string} */
      state: 'none' | 'loading' | 'completed' | 'failed';
    };
    Dialogue: {
      about: string;
      aboutText: string;
      acts: {
        decide: boolean;
        handOver: boolean;
        lift: boolean;
        recordFollowUp: boolean;
        takeBackFollowUp: boolean;
        withdraw: boolean;
        write: boolean;
      };
      /** @description The last day to answer */
      answerBy: string | null;
      /** @enum {string|null} */
      awaits: 'region' | 'municipality' | 'care-unit' | null;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseId: string;
      caseNumber: string | null;
      claim: unknown;
      claimText: string;
      decision: {
        at: string;
        by: string;
        clause: string | null;
        correction: {
          [key: string]: unknown;
        } | null;
        episodeRevision: number | null;
        grounds: string;
        /** @enum {string} */
        outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
        outcomeText: string;
      } | null;
      effect: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        highest: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        ifRejected: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        ifUpheld: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        lowest: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        now: string;
      };
      followUp: components['schemas']['FollowUp'] | null;
      /** @description Who handles it on either side */
      handlers: {
        municipality: {
          accountId: string;
          isMe: boolean;
          name: string;
        } | null;
        region: {
          accountId: string;
          isMe: boolean;
          name: string;
        } | null;
      };
      id: string;
      /** @description The last day to lift it to the follow-up group */
      liftableThrough: string | null;
      messages: components['schemas']['DialogueMessage'][];
      openedAt: string;
      openedBy: string;
      /** @enum {string} */
      openedSide: 'region' | 'municipality';
      payer: string;
      payerName: string;
      period: string;
      recurringFault: components['schemas']['RecurringFault'] | null;
      /** @enum {string} */
      state: 'open' | 'decided';
      version: number;
    };
    DialogueColleague: {
      accountId: string;
      isMe: boolean;
      name: string;
    };
    DialogueEffects: {
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      highest: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      ifRejected: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      ifUpheld: string;
      /**
       * @description Over every way to decide all open dialogues of the case
       * @example 39000.00
       */
      lowest: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      now: string;
      /** @description Other open dialogues of the case */
      open: number;
      /** @description Winning raises the bill */
      raises: boolean;
      sentences: string[];
    };
    DialogueFile: {
      addedAt: string;
      addedBy: string;
      fileName: string;
      id: string;
      /** @description By its content, not by what its sender said */
      mediaType: string;
      sizeBytes: number;
    };
    DialogueMessage: {
      at: string;
      author: string;
      files: components['schemas']['DialogueFile'][];
      id: string;
      internal: boolean;
      /** @description One’s own, and the dialogue is open */
      mayAttach: boolean;
      /** @enum {string} */
      side: 'region' | 'municipality' | 'care-unit';
      text: string;
    };
    DialogueSettings: {
      /** @description Civil days from the decision in which a question may be lifted to the follow-up group */
      followUpWithinDays: number;
      /** @description So many upheld dialogues make a fault a recurring one */
      recurringFaultCount: number;
      /** @description Months back in which they are counted */
      recurringFaultMonths: number;
      source: string;
      /** @enum {string} */
      status: 'proposed' | 'decided';
      version: number;
    };
    DialogueStrips: {
      /** @description If the claim is right, or as it was decided; null when neither changes an instant */
      after: components['schemas']['DayStrip'] | null;
      /** @description As the package has it; null when no notice stands */
      before: components['schemas']['DayStrip'] | null;
      /** @description Whether the episode counts in each of them; null where there is none */
      counted: {
        after: boolean | null;
        before: boolean | null;
      };
    };
    DueStep: {
      doneAt: string | null;
      dueAt: string;
      /** @enum {string} */
      kind:
        | 'share'
        | 'remind-unopened'
        | 'remind-seven-days'
        | 'remind-two-days'
        | 'close-review'
        | 'issue-invoice'
        | 'invoice-overdue'
        | 'remind-overdue';
      title: string;
      /** @description Why it has not been done although it is due */
      waits: string | null;
    };
    DueStepCount: {
      kind: string;
      late: number;
      nextAt: string | null;
      planned: number;
      title: string;
      waiting: number;
    };
    EndOfTransition: {
      /** @description First day of a month */
      validFrom: string;
    };
    EndRetentionOrder: {
      reason: string;
    };
    Episode: {
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      admissionNoticeSentAt: string | null;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      admittedAt: string;
      assessment: components['schemas']['EpisodeAssessment'] | null;
      cancelled: boolean;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      careContactAssignedAt: string | null;
      careContactNeeded: boolean;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseNumber: string;
      counted: boolean | null;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      dischargedAt: string | null;
      dischargeReadyDays: number | null;
      dischargeReadyNotices: {
        /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
        sentAt: string;
        /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
        withdrawnAt: string | null;
      }[];
      district: string | null;
      flags: components['schemas']['QualityFlag'][];
      inpatientClinic: string | null;
      inpatientUnit: string;
      /** @description inpatientClinic and outpatientUnit are hidden, since the identity is protected */
      masked: boolean;
      municipality: string;
      next: string | null;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      noticeSentAt: string | null;
      outpatientCareAvailable: boolean;
      outpatientUnit: string | null;
      patientOpposed: boolean;
      payer: string;
      payerName: string;
      period: string | null;
      previewAssessment: components['schemas']['EpisodePreviewAssessment'] | null;
      previous: string | null;
      protectedIdentity: boolean;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      receivedAt: string;
      revision: number;
      revisions: {
        changes: {
          after: unknown;
          before: unknown;
          field: string;
        }[];
        reason: string | null;
        /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
        receivedAt: string;
        revision: number;
        source: {
          importId: string;
          line: number | null;
        } | null;
      }[];
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      sipCallSentAt: string | null;
      sipRequired: boolean;
      /** @enum {string} */
      state: 'discharged' | 'ongoing' | 'cancelled';
      strip: components['schemas']['DayStrip'] | null;
      version: number;
    };
    EpisodeAssessment: {
      conditions: components['schemas']['JudgedCondition'][];
      /** @description Kronor with two decimals, decimal point */
      contribution: string;
      counted: boolean;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dayZero: string | null;
      dischargeReadyDays: number;
      episodeRevision: number;
      facts: {
        [key: string]: boolean | number | null;
      };
      /** @enum {string} */
      mode: 'billing' | 'shadow';
      period: string;
      ruleVersion: string;
      ruleVersionHash: string;
      runId: string;
      runRevision: number;
      statementId: string | null;
    };
    EpisodeListItem: {
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      admittedAt: string;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseNumber: string;
      counted: boolean | null;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      dischargedAt: string | null;
      dischargeReadyDays: number | null;
      flags: components['schemas']['QualityFlagCode'][];
      inpatientClinic: string | null;
      inpatientUnit: string;
      /** @description inpatientClinic and outpatientUnit are hidden, since the identity is protected */
      masked: boolean;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      noticeSentAt: string | null;
      outpatientUnit: string | null;
      payer: string;
      payerName: string;
      period: string | null;
      protectedIdentity: boolean;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      receivedAt: string;
      revision: number;
      /** @enum {string} */
      state: 'discharged' | 'ongoing' | 'cancelled';
    };
    EpisodePreviewAssessment: {
      conditions: components['schemas']['JudgedCondition'][];
      /** @description Kronor with two decimals, decimal point */
      contribution: string;
      counted: boolean;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dayZero: string | null;
      dischargeReadyDays: number;
      facts: {
        [key: string]: boolean | number | null;
      };
      ruleVersion: string;
      ruleVersionHash: string;
      /** @enum {string} */
      state: 'rated' | 'ongoing' | 'cancelled';
    };
    EpisodeReceipt: {
      caseNumber: string;
      importId: string | null;
      /** @enum {string} */
      outcome: 'created' | 'changed' | 'unchanged';
      version: number;
    };
    /** @description One line of an NDJSON file. Unknown fields and wrong types are refused. */
    EpisodeRow: {
      /** @example 2020-01-07T12:00:00 */
      admissionNoticeSentAt?: string | null;
      /**
       * @description 2020-01-07T12:00:00, local time, or with Z or +01:00; in CSV 2020-01-07 12:00 too.
       * @example 2020-01-07T12:00:00
       */
      admittedAt: string;
      /** @description Registered by mistake: listed, never rated. No when left out. */
      cancelled?: boolean;
      /** @example 2020-01-07T12:00:00 */
      careContactAssignedAt?: string | null;
      careContactNeeded: boolean;
      /**
       * @description somatic or psychiatric; in CSV somatik and psykiatri too.
       * @enum {string}
       */
      careType: 'somatic' | 'psychiatric';
      /** @description 1–64 characters. The same number again is a new revision of the episode. Never a personal number. */
      caseNumber: string;
      /**
       * @description Empty while the stay goes on.
       * @example 2020-01-07T12:00:00
       */
      dischargedAt?: string | null;
      /** @description In any order; may be empty. One that was withdrawn does not stand. */
      dischargeReadyNotices: {
        /** @example 2020-01-07T12:00:00 */
        sentAt: string;
        /** @example 2020-01-07T12:00:00 */
        withdrawnAt?: string | null;
      }[];
      /** @description Required when the municipality is 0180, else empty. */
      district?: string | null;
      inpatientClinic?: string | null;
      /** @description The hospital, 1–200 characters. An unknown name is listed for mapping. */
      inpatientUnit: string;
      /** @description Four digits as text, with the leading zero: 0184. */
      municipality: string;
      /** @description Yes when left out. */
      outpatientCareAvailable?: boolean;
      outpatientUnit?: string | null;
      /** @description No when left out. */
      patientOpposed?: boolean;
      /** @description Personnummer or samordningsnummer, 10 or 12 digits. */
      personalIdentityNumber?: string | null;
      /** @description No when left out. */
      protectedIdentity?: boolean;
      /** @example 2020-01-07T12:00:00 */
      sipCallSentAt?: string | null;
      sipRequired: boolean;
    };
    FailedJob: {
      canRetry: boolean;
      code: string;
      failedAt: string;
      id: string;
      /** @enum {string} */
      kind: 'import' | 'billing-run' | 'impact-preview' | 'key-rotation' | 'invoice-delivery' | 'retention-order';
    };
    FollowUp: {
      liftedAt: string;
      liftedBy: string;
      outcome: {
        at: string;
        by: string;
        correction: {
          [key: string]: unknown;
        } | null;
        decidedOn: string;
        episodeRevision: number | null;
        grounds: string;
      } | null;
      reason: string;
      /** @enum {string} */
      state: 'lifted' | 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
      stateText: string;
    };
    Health: {
      /** @enum {string} */
      status: 'ok';
    };
    /** @description Judged as if it had begun earlier; null: from its own start, and a rerun says the same once it is published */
    ImpactAsIf: {
      /** @example 2020-01 */
      from: string;
      /** @example as if it had been in force from July 2020 */
      label: string;
    } | null;
    ImpactChange: {
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseNumber: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      contributionDifference: string;
      inpatientUnit: string;
      /**
       * @description What weighs most in how the outcome changes
       * @enum {string}
       */
      kind: 'counted' | 'not-counted' | 'days' | 'conditions' | 'billed-singly' | 'averaged' | 'contribution';
      now: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        contribution: string;
        counted: boolean;
        dischargeReadyDays: number;
        /** @description Ids of the conditions that are not met */
        missed: string[];
      } | null;
      payer: string;
      payerName: string;
      period: string;
      protectedIdentity: boolean;
      then: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        contribution: string;
        counted: boolean;
        dischargeReadyDays: number;
        /** @description Ids of the conditions that are not met */
        missed: string[];
      };
    };
    ImpactFigures: {
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      averageDays: string | null;
      billableDays: number;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      costPerCareDay: string | null;
      dischargeReadyDays: number;
      /** @description Episodes that meet every applicable condition */
      episodes: number;
      excludedEpisodes: number;
      freeDays: number | null;
      liable: boolean;
      /** @enum {string|null} */
      model: 'average' | 'individual' | 'hybrid' | null;
      /** @description null where no version governs the month */
      ruleVersion: string | null;
      ruleVersionHash: string | null;
    };
    ImpactPreview: {
      asIf: components['schemas']['ImpactAsIf'];
      byCareType: {
        /** @enum {string} */
        careType: 'somatic' | 'psychiatric';
        totals: components['schemas']['ImpactTotals'];
      }[];
      byPeriod: {
        period: string;
        totals: components['schemas']['ImpactTotals'];
      }[];
      completedAt: string | null;
      /** @description Of the version’s document with publishedAt null, as previewed */
      contentHash: string;
      createdAt: string;
      createdBy: string;
      governing: {
        /** @enum {string} */
        careType: 'somatic' | 'psychiatric';
        isDraft: boolean;
        now: string | null;
        period: string;
        then: string;
        withinValidity: boolean;
      }[];
      id: string;
      /** @description Over the frozen revisions of the episodes, the versions, the periods and asIfFrom */
      inputsHash: string | null;
      /** @description False when the version has been changed since */
      isCurrent: boolean;
      payers: components['schemas']['PayerImpact'][];
      periods: string[];
      problem?: {
        detail: string;
        status: number;
        title: string;
        type: string;
      };
      progress: {
        done: number;
        total: number;
      };
      resultHash: string | null;
      ruleVersionId: string;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
      /** @description null until completed */
      totals: components['schemas']['ImpactTotals'] | null;
    };
    ImpactPreviewItem: {
      asIf: components['schemas']['ImpactAsIf'];
      completedAt: string | null;
      /** @description Of the version’s document with publishedAt null, as previewed */
      contentHash: string;
      createdAt: string;
      createdBy: string;
      id: string;
      /** @description Over the frozen revisions of the episodes, the versions, the periods and asIfFrom */
      inputsHash: string | null;
      /** @description False when the version has been changed since */
      isCurrent: boolean;
      periods: string[];
      problem?: {
        detail: string;
        status: number;
        title: string;
        type: string;
      };
      progress: {
        done: number;
        total: number;
      };
      resultHash: string | null;
      ruleVersionId: string;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
    };
    ImpactTotals: {
      /** @description Payers’ months that cross the liability line upwards */
      becomeLiable: number;
      ceaseToBeLiable: number;
      difference: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        episodes: number;
        liable: number;
      };
      now: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        episodes: number;
        excludedEpisodes: number;
        /** @description Payers’ months that owe something */
        liable: number;
      };
      then: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        episodes: number;
        excludedEpisodes: number;
        /** @description Payers’ months that owe something */
        liable: number;
      };
    };
    Import: {
      completedAt: string | null;
      createdAt: string;
      createdBy: string;
      fileHash: string;
      fileName: string | null;
      /** @enum {string} */
      format: 'ndjson' | 'csv';
      id: string;
      problem?: {
        code: string;
        detail: string;
        status: number;
        title: string;
        type: string;
      };
      progress: {
        done: number;
        total: number;
      };
      rowsAccepted: number;
      rowsRead: number;
      rowsRefused: number;
      rowsUnchanged: number;
      sizeBytes: number;
      /** @enum {string} */
      source: 'file' | 'feed';
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
    };
    ImportAccepted: {
      id: string;
    };
    ImportField: {
      name: string;
      note: string | null;
      required: boolean;
      swedishHeader: string;
      type: string;
    };
    ImportSource: {
      completed: number;
      /** @enum {string} */
      format: 'ndjson' | 'csv';
      lastCompletedAt: string | null;
      lastFailedAt: string | null;
      source: string;
    };
    Invoice: {
      acts: {
        credit: boolean;
        /** @description Something is open that could be proposed to be given up */
        writeOff: boolean;
      };
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      buyer: {
        bankgiro: string | null;
        buyerReference: string | null;
        city: string | null;
        id: string;
        isExample: boolean;
        name: string;
        organisationNumber: string | null;
        postalCode: string | null;
        street: string | null;
      };
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseId: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      credited: string;
      credits: {
        id: string;
        number: string;
      } | null;
      dueOn: string;
      hash: string;
      id: string;
      issuedBy: string;
      issuedOn: string;
      /** @enum {string} */
      kind: 'invoice' | 'credit-note';
      lines: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        description: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        price: string;
        quantity: number;
        unit: string;
      }[];
      municipality: string;
      municipalityName: string;
      number: string;
      ocr: string;
      /**
       * @description What is still to be paid; below zero when too much was paid
       * @example 39000.00
       */
      outstanding: string;
      packageHash: string;
      packageId: string;
      packageRevision: number;
      payer: string;
      payerName: string;
      period: string;
      reason: string | null;
      remarks: string[];
      ruleVersion: string;
      seller: {
        bankgiro: string | null;
        buyerReference: string | null;
        city: string | null;
        id: string;
        isExample: boolean;
        name: string;
        organisationNumber: string | null;
        postalCode: string | null;
        street: string | null;
      };
      /** @enum {string} */
      state: 'issued' | 'partly-paid' | 'paid' | 'overdue' | 'partly-credited' | 'credited';
      stateText: string;
      vat: {
        /** @enum {string} */
        category: 'E' | 'O';
        reasonText: string;
      };
    };
    InvoiceBookings: {
      bookings: {
        /**
         * @description Above zero it raises what is open, below it lowers it
         * @example 39000.00
         */
        amount: string;
        bookedOn: string;
        /** @description The other invoice of a set-off */
        counterpart: {
          id: string;
          number: string;
        } | null;
        /** @enum {string} */
        kind: 'invoice' | 'credit-note' | 'payment' | 'refund' | 'set-off' | 'write-off' | 'interest' | 'reversal';
        kindText: string;
        text: string;
      }[];
      daysLate: number;
      /**
       * @description Accrued until today on what is open; 0 while interest is off
       * @example 39000.00
       */
      interest: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      outstanding: string;
      reminders: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        interest: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        outstanding: string;
        remindedOn: string;
      }[];
    };
    InvoiceDelivery: {
      acts: {
        retry: boolean;
      };
      /** @description Each attempt, the first one first */
      attempts: {
        at: string;
        /** @enum {string} */
        outcome: 'delivered' | 'failed' | 'refused' | 'put-back';
        outcomeText: string;
        /** @description The receipt, why it failed, or who asked for another try */
        words: string | null;
      }[];
      completedAt: string | null;
      createdAt: string;
      failures: number;
      hash: string | null;
      id: string;
      invoiceId: string;
      number: string;
      payer: string;
      payerName: string;
      /** @description Why the last attempt failed */
      problem: string | null;
      /** @description A file name, or what the access point called it */
      receipt: string | null;
      /** @enum {string} */
      state: 'queued' | 'completed' | 'failed';
      stateText: string;
    };
    InvoiceParty: {
      bankgiro: string | null;
      buyerReference: string | null;
      city: string | null;
      contactEmail: string | null;
      endpointId: string | null;
      /** @enum {string|null} */
      endpointScheme: '0007' | '0088' | null;
      /** @description `region`, or the code of a municipality */
      id: string;
      /** @description Test numbers of the demo */
      isExample: boolean;
      /** @description What an invoice cannot go without, in words */
      missing: string[];
      name: string;
      organisationNumber: string | null;
      postalCode: string | null;
      street: string | null;
      vatNumber: string | null;
      version: number;
    };
    InvoicePreview: {
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      canApprove: boolean;
      canCorrect: boolean;
      chain: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        id: string;
        /** @enum {string} */
        kind: 'invoice' | 'credit-note';
        number: string;
      }[];
      dueOn: string;
      issuedOn: string;
      net: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        credit: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        invoice: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        invoiced: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        net: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        target: string;
      };
      obstacles: {
        code: string;
        /** @description What is to be entered, as its field is named there */
        field: string | null;
        /** @enum {string} */
        kind: 'waits' | 'missing';
        /** @description Whose reference data lack it */
        party: string | null;
        text: string;
      }[];
    };
    InvoiceSettings: {
      /**
       * @description From this amount on a second person approves; null = never
       * @example 500000.00
       */
      approveFrom: string | null;
      version: number;
    };
    IssuedMachineKey: {
      clientId: string;
      clientSecret: string;
      expiresAt: string;
      id: string;
    };
    Job: {
      createdAt: string;
      createdBy: string | null;
      endedAt: string | null;
      failures: number;
      id: string;
      /** @enum {string} */
      kind:
        | 'import'
        | 'billing-run'
        | 'impact-preview'
        | 'invoice-delivery'
        | 'notice'
        | 'notice-mail'
        | 'key-rotation'
        | 'retention-order';
      page: string | null;
      problem: string | null;
      progress: {
        done: number;
        total: number;
      } | null;
      retry: string | null;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
      subject: string | null;
      triedAgainAt: string | null;
    };
    JobCount: {
      count: number;
      /** @enum {string} */
      kind: 'import' | 'billing-run' | 'impact-preview' | 'key-rotation' | 'invoice-delivery' | 'retention-order';
      oldestSeconds: number | null;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
    };
    JudgedCondition: {
      clause: string;
      /** @enum {string} */
      duty: 'inpatient-care' | 'outpatient-care' | 'region';
      dutyText: string;
      id: string;
      /** @description Instant with Stockholm offset, YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM */
      instant: string | null;
      /** @enum {string} */
      outcome: 'met' | 'not-met' | 'not-applicable';
      sentence: string;
      title: string;
    };
    JudgeFinding: {
      /** @enum {string} */
      outcome: 'no-remark' | 'follow-up';
      /** @default null */
      remark: string | null;
    };
    KeyRotation: {
      completedAt: string | null;
      createdAt: string;
      createdBy: string;
      id: string;
      /** @description The key that everything is sealed under in the end */
      keyId: string;
      progress: {
        done: number;
        total: number;
      };
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
    };
    LedgerAccount: {
      /** @enum {string} */
      account: 'receivable' | 'revenue' | 'bank' | 'to-refund' | 'unmatched' | 'write-off' | 'interest';
      name: string | null;
      number: string | null;
      objects: string;
      title: string;
      version: number;
    };
    LinkHolder: {
      displayName: string;
      expiresAt: string;
      username: string;
    };
    ListRefusal: {
      code: string;
      field: string | null;
      /** @description Otherwise the row was compared by its other cells */
      isWholeRow: boolean;
      /** @description Physical, from 1; the header is 1 */
      line: number;
      reason: string;
      /** @description What the field is called; null for a row that is none */
      title: string | null;
    };
    LogFinding: {
      day: string;
      entries: number;
      episodes: number;
      id: string;
      judgedAt: string | null;
      judgedBy: string | null;
      /** @enum {string} */
      kind: 'sample' | 'unusual-hours' | 'many-records' | 'protected-identity' | 'outside-own-unit';
      /** @enum {string|null} */
      outcome: 'no-remark' | 'follow-up' | null;
      person: string;
      remark: string | null;
      title: string;
      unit: string;
      version: number;
      whyNotJudge: string | null;
    };
    LogReview: {
      contentHash: string | null;
      entries: number;
      findings: number;
      followUps: number;
      from: string;
      id: string;
      judged: number;
      leftOut: number;
      people: number;
      rules: string[];
      sampleSize: number;
      seed: string;
      signedAt: string | null;
      signedBy: string | null;
      startedAt: string;
      startedBy: string;
      /** @enum {string} */
      state: 'open' | 'signed';
      through: string;
      version: number;
    };
    LogReviewRule: {
      enabled: boolean;
      /** @enum {string} */
      id: 'unusual-hours' | 'many-records' | 'protected-identity' | 'outside-own-unit';
      sentence: string;
      thresholds: {
        [key: string]: number | boolean;
      };
      title: string;
      version: number;
    };
    LogReviewRuleChange: {
      enabled: boolean;
      thresholds: {
        [key: string]: number | boolean;
      };
    };
    MachineClient: {
      createdAt: string;
      createdBy: string;
      id: string;
      inpatientUnits: string[];
      isDisabled: boolean;
      keys: components['schemas']['MachineKey'][];
      lastUsedAt: string | null;
      name: string;
      scopes: ('episodes:write' | 'episodes:read' | 'imports:write' | 'imports:read')[];
      version: number;
    };
    MachineClientUpdate: {
      /** @default [] */
      inpatientUnits: string[];
      isDisabled: boolean;
      name: string;
      scopes: ('episodes:write' | 'episodes:read' | 'imports:write' | 'imports:read')[];
    };
    MachineKey: {
      createdAt: string;
      createdBy: string;
      expiresAt: string;
      id: string;
      lastUsedAt: string | null;
      revokedAt: string | null;
      /** @enum {string} */
      state: 'live' | 'expired' | 'revoked';
    };
    MakePersonalDataExtract: {
      personalIdentityNumber: string;
      reason: string;
    };
    Month: {
      billingRun: {
        id: string;
        revision: number;
        /** @enum {string} */
        state: 'queued' | 'running' | 'completed' | 'failed';
      } | null;
      hasEpisodes: boolean;
      period: string;
      shadowRun: {
        id: string;
        revision: number;
        /** @enum {string} */
        state: 'queued' | 'running' | 'completed' | 'failed';
      } | null;
    };
    NewAccount: {
      displayName: string;
      role?: string;
      unit: {
        /** @default null */
        code: string | null;
        /** @enum {string} */
        kind: 'region' | 'payer' | 'care-unit';
      };
      username: string;
      /** Format: date */
      validThrough?: string;
    };
    NewCareUnit: {
      /** @default [] */
      aliases: string[];
      /** @enum {string} */
      kind: 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';
      name: string;
    };
    NewConsultation: {
      /** @description The last day to answer, YYYY-MM-DD */
      deadline: string;
      mandatory?: string[];
      ruleVersion?: string | null;
      /** @enum {string} */
      state?: 'prepared' | 'open';
      text: string;
      title: string;
    };
    NewConsultationAnswer: {
      /** @enum {string} */
      answer: 'accept' | 'accept-with-comments' | 'object';
      /** @default [] */
      clauseComments: {
        /** @description Id of a condition or name of a parameter */
        clause: string;
        text: string;
      }[];
      /** @default  */
      comment: string;
      payer: string;
      /** @default null */
      signatory: {
        /** @default null */
        delegationReference: string | null;
        /** @default null */
        diarienummer: string | null;
        name: string;
        title: string;
      } | null;
      /**
       * @default sent
       * @enum {string}
       */
      state: 'draft' | 'sent';
    };
    NewDeputy: {
      account: string;
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm, of the real clock
       */
      validFrom: string;
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm, of the real clock
       */
      validThrough: string;
    };
    NewMachineClient: {
      /** @default [] */
      inpatientUnits: string[];
      name: string;
      scopes: ('episodes:write' | 'episodes:read' | 'imports:write' | 'imports:read')[];
    };
    NewMachineKey: {
      /** @default 365 */
      lastsDays: number;
    };
    NewPassword: {
      password: string;
    };
    NewPriceDrafts: {
      /** @description Both by default */
      careTypes?: ('somatic' | 'psychiatric')[];
      /** @description SEK per care day */
      price: string | number;
      source:
        | string
        | {
            clause?:
              | string
              | {
                  en: string;
                  sv: string;
                };
            document:
              | string
              | {
                  en: string;
                  sv: string;
                };
            /** Format: uri */
            link?: string;
          };
      /**
       * @default decided
       * @enum {string}
       */
      status: 'decided' | 'proposed' | 'illustrative';
      /** @description First day of a month */
      validFrom: string;
      /** @description That the price was set for */
      year?: number;
    };
    NewRoleAssignment: {
      role: string;
      scope: {
        /** @default null */
        code: string | null;
        /** @enum {string} */
        kind: 'region' | 'payer' | 'care-unit';
      };
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm, of the real clock
       */
      validFrom?: string;
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm, of the real clock
       * @default null
       */
      validThrough: string | null;
    };
    NewRuleComment: {
      /**
       * @description Name of a parameter or id of a condition; null = the version
       * @default null
       */
      about: string | null;
      text: string;
    };
    NewRuleDraft: {
      /** @description Id of any version, also an old one that is to hold again */
      basedOn: string;
      /** @description Why a version that exists is corrected */
      reason?: string;
      /** @description First day of a month */
      validFrom: string;
    };
    NextEvent: {
      next: {
        at: string;
        cases: number;
        kind: string;
        title: string;
      } | null;
      /** @description The instant that the demo stands at */
      now: string;
    };
    Notice: {
      /** @enum {string|null} */
      careType: 'somatic' | 'psychiatric' | null;
      createdAt: string;
      id: string;
      /** @enum {string} */
      kind:
        | 'shared'
        | 'revised'
        | 'unopened'
        | 'seven-days-left'
        | 'two-days-left'
        | 'dialogue-opened'
        | 'dialogue-answered'
        | 'dialogue-decided'
        | 'dialogue-handed-over'
        | 'follow-up-lifted'
        | 'follow-up-decided'
        | 'invoice-issued'
        | 'credit-note-issued'
        | 'invoice-overdue'
        | 'invoice-reminder'
        | 'consultation-last-day'
        | 'unit-question-asked'
        | 'unit-question-last-day';
      lastDay: string | null;
      lastDayOf: string | null;
      /** @enum {string} */
      mail: 'none' | 'queued' | 'sent' | 'failed';
      objectId: string;
      /** @enum {string} */
      objectKind: 'billing-case' | 'dialogue' | 'invoice' | 'consultation' | 'unit-question';
      page: string;
      payer: string;
      payerName: string;
      period: string | null;
      readAt: string | null;
      sentence: string;
      title: string;
    };
    NoticeSettings: {
      kinds: {
        byMail: boolean;
        concerns: boolean;
        inApp: boolean;
        /** @enum {string} */
        kind:
          | 'shared'
          | 'revised'
          | 'unopened'
          | 'seven-days-left'
          | 'two-days-left'
          | 'dialogue-opened'
          | 'dialogue-answered'
          | 'dialogue-decided'
          | 'dialogue-handed-over'
          | 'follow-up-lifted'
          | 'follow-up-decided'
          | 'invoice-issued'
          | 'credit-note-issued'
          | 'invoice-overdue'
          | 'invoice-reminder'
          | 'consultation-last-day'
          | 'unit-question-asked'
          | 'unit-question-last-day';
        name: string;
      }[];
      /** @enum {string} */
      language: 'sv' | 'en';
      mailAddress: string | null;
      sendsMail: boolean;
      version: number;
    };
    NoticeSettingsChange: {
      kinds: {
        byMail: boolean;
        inApp: boolean;
        /** @enum {string} */
        kind:
          | 'shared'
          | 'revised'
          | 'unopened'
          | 'seven-days-left'
          | 'two-days-left'
          | 'dialogue-opened'
          | 'dialogue-answered'
          | 'dialogue-decided'
          | 'dialogue-handed-over'
          | 'follow-up-lifted'
          | 'follow-up-decided'
          | 'invoice-issued'
          | 'credit-note-issued'
          | 'invoice-overdue'
          | 'invoice-reminder'
          | 'consultation-last-day'
          | 'unit-question-asked'
          | 'unit-question-last-day';
      }[];
      /** @enum {string} */
      language: 'sv' | 'en';
      /** Format: email */
      mailAddress: string | null;
    };
    NotInvoiced: {
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      calculated: string;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseId: string;
      /**
       * @description Invoices less credit notes until the last day of the month
       * @example 39000.00
       */
      invoiced: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      notInvoiced: string;
      payer: string;
      payerName: string;
      period: string;
    };
    OngoingEpisode: {
      /** @description Instant with Stockholm offset */
      admittedAt: string;
      caseNumber: string;
      daysSoFar: number;
      inpatientUnit: string;
      /** @description Instant with Stockholm offset */
      noticeSentAt: string | null;
    };
    OpenProtectedIdentity: {
      /** @description Why the case must be seen unmasked; it is kept in the audit trail */
      reason: string;
    };
    Operation: {
      clock: {
        businessNow: string;
        realNow: string;
      };
      database: {
        connections: number;
        migratedAt: string;
        migrations: number;
        newestMigration: string;
        sizeBytes: number;
        version: string;
      };
      dueSteps: components['schemas']['DueStepCount'][];
      failedJobs: components['schemas']['FailedJob'][];
      imports: components['schemas']['ImportSource'][];
      jobs: components['schemas']['JobCount'][];
      mayRetry: boolean;
      product: {
        /** @enum {string} */
        mode: 'demo' | 'production';
        startedAt: string;
        version: string;
      };
      queue: {
        active: number;
        answers: boolean;
        deadLetters: number;
        /** @enum {string} */
        place: 'database' | 'redis';
        sweptAt: string | null;
        waiting: number;
      };
    };
    OwnDeputy: {
      deputy: string;
      id: string;
      roleTitle: string;
      scope: components['schemas']['RoleScope'];
      /** @enum {string} */
      state: 'valid' | 'upcoming' | 'dormant';
      validFrom: string;
      validThrough: string | null;
    };
    OwnImpact: {
      asIf: components['schemas']['ImpactAsIf'];
      byPeriod: {
        period: string;
        totals: components['schemas']['ImpactTotals'];
      }[];
      completedAt: string;
      contentHash: string;
      payers: components['schemas']['PayerImpact'][];
      periods: string[];
      previewId: string;
      totals: components['schemas']['ImpactTotals'];
    };
    OwnListColumns: {
      columns: {
        /**
         * @description What the header says; null when nobody can tell
         * @enum {string|null}
         */
        column:
          | 'caseNumber'
          | 'careType'
          | 'municipality'
          | 'district'
          | 'inpatientUnit'
          | 'admittedAt'
          | 'admissionNoticeSentAt'
          | 'dischargeReadyNoticeSentAt'
          | 'dischargeReadyNoticeWithdrawnAt'
          | 'careContactNeeded'
          | 'careContactAssignedAt'
          | 'sipRequired'
          | 'sipCallSentAt'
          | 'outpatientCareAvailable'
          | 'patientOpposed'
          | 'dischargedAt'
          | 'cancelled'
          | 'dischargeReadyDays'
          | '-'
          | null;
        header: string;
      }[];
      fields: {
        /** @enum {string} */
        name:
          | 'caseNumber'
          | 'careType'
          | 'municipality'
          | 'district'
          | 'inpatientUnit'
          | 'admittedAt'
          | 'admissionNoticeSentAt'
          | 'dischargeReadyNoticeSentAt'
          | 'dischargeReadyNoticeWithdrawnAt'
          | 'careContactNeeded'
          | 'careContactAssignedAt'
          | 'sipRequired'
          | 'sipCallSentAt'
          | 'outpatientCareAvailable'
          | 'patientOpposed'
          | 'dischargedAt'
          | 'cancelled'
          | 'dischargeReadyDays';
        title: string;
      }[];
      /** @description How many rows the list has, its header not counted */
      rows: number;
    };
    PasswordChange: {
      password: string;
    };
    Payer: {
      code: string;
      district: string | null;
      municipality: string;
      municipalityName: string;
      name: string;
      predecessors: string[];
      successors: string[];
      validFrom: string | null;
      validThrough: string | null;
      version: number;
    };
    PayerChange: {
      begun: string[];
      changedAt: string;
      changedByName: string;
      ended: string[];
      from: string | null;
      id: string;
      /** @enum {string} */
      kind: 'add' | 'end' | 'merge' | 'split' | 'rename';
      reason: string;
      takenOverBy: string[];
    };
    PayerChangePreview: {
      begins: {
        code: string;
        name: string;
      }[];
      ends: {
        code: string;
        name: string;
      }[];
      from: string;
      /** @enum {string} */
      kind: 'add' | 'end' | 'merge' | 'split';
      openCases: {
        careType: string;
        id: string;
        payer: string;
        payerName: string;
        period: string;
        state: string;
        stateText: string;
      }[];
      rolesConcerned: number;
      takenOverBy: {
        code: string;
        name: string;
      }[];
      through: string | null;
    };
    PayerChangeWish: {
      begins: {
        district: string;
        name: string;
      }[];
      ends: {
        code: string;
        version: number;
      }[];
      from: string;
      municipality: string;
      reason: string;
      /** @default [] */
      takenOverBy: string[];
    };
    PayerImpact: {
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      /** @enum {string|null} */
      crossing: 'becomes-liable' | 'ceases-to-be-liable' | null;
      /**
       * @description then − now
       * @example 39000.00
       */
      difference: string;
      now: components['schemas']['ImpactFigures'];
      /** @description Municipality code, or 0180-<district> */
      payer: string;
      payerName: string;
      period: string;
      then: components['schemas']['ImpactFigures'];
    };
    PayerRename: {
      name: string;
      reason: string;
    };
    Payment: {
      acts: {
        assign: boolean;
        refund: boolean;
        setOff: boolean;
      };
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      /** @enum {string} */
      arrivedAs: 'matched' | 'partial' | 'double' | 'unknown';
      bookedOn: string;
      debtorName: string | null;
      decisions: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        at: string;
        by: string;
        invoice: string | null;
        /** @enum {string} */
        kind: 'assign' | 'refund' | 'set-off';
        reason: string;
      }[];
      id: string;
      invoice: {
        id: string;
        number: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        outstanding: string;
        payerName: string;
      } | null;
      /**
       * @description What waits for a person
       * @example 39000.00
       */
      leftOver: string;
      ocr: string | null;
      /** @description The bank's own */
      reference: string;
      remittance: string | null;
      /** @enum {string} */
      state: 'matched' | 'partial' | 'double' | 'unknown' | 'handled';
      stateText: string;
      /** @description Invoices with the very same sum open, to look at */
      suggestions: {
        id: string;
        number: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        outstanding: string;
        payerName: string;
      }[];
      version: number;
    };
    PaymentFile: {
      /** @description More than is open, or paid already: waits for a person */
      double: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
      id: string;
      /** @description Debits, reversals and entries that are not booked */
      ignored: number;
      /** @description Settled its invoice, to the öre */
      matched: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
      messageId: string;
      /** @description Less than the invoice has open: booked */
      partial: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
      receivedAt: string;
      receivedBy: string;
      /** @description Entries that another file had already */
      repeated: number;
      /** @description No invoice has the reference: waits for a person */
      unknown: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
    };
    PaymentImport: {
      /** @description More than is open, or paid already: waits for a person */
      double: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
      id: string;
      /** @description Debits, reversals and entries that are not booked */
      ignored: number;
      /** @description The same file was handed in before: nothing was booked now */
      isRepeat: boolean;
      /** @description Settled its invoice, to the öre */
      matched: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
      messageId: string;
      /** @description Less than the invoice has open: booked */
      partial: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
      /** @description Entries that another file had already */
      repeated: number;
      /** @description No invoice has the reference: waits for a person */
      unknown: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        count: number;
      };
    };
    PaymentSettings: {
      /**
       * @description Per cent a year on what is overdue; null = no interest
       * @example 8.00
       */
      interestPercent: string | null;
      /** @description Days after the due date until the reminder; null = none */
      reminderAfterDays: number | null;
      version: number;
    };
    PermissionOverview: {
      holders: number;
      id: string;
      roles: {
        id: string;
        title: string;
      }[];
      text: string;
    };
    PersonalDataExtract: {
      accesses: {
        act: string;
        at: string;
        role: string | null;
        unit: string;
      }[];
      episodes: {
        caseNumber: string;
        judgements: {
          billingRun: string;
          contribution: string;
          counted: boolean;
          dischargeReadyDays: number;
          facts: {
            [key: string]: unknown;
          };
          mode: string;
          outcomes: {
            [key: string]: unknown;
          };
          payer: string;
          period: string;
          revision: number;
          ruleVersion: string;
        }[];
        revisions: {
          admissionNoticeSentAt: string | null;
          admittedAt: string;
          cancelled: boolean;
          careContactAssignedAt: string | null;
          careContactNeeded: boolean;
          careType: string;
          dischargedAt: string | null;
          dischargeReadyNotices: {
            sentAt: string;
            withdrawnAt: string | null;
          }[];
          district: string | null;
          flags: string[];
          inpatientClinic: string | null;
          inpatientUnit: string;
          municipality: string;
          outpatientCareAvailable: boolean;
          outpatientUnit: string | null;
          patientOpposed: boolean;
          payer: string;
          protectedIdentity: boolean;
          reason: string | null;
          receivedAt: string;
          revision: number;
          sipCallSentAt: string | null;
          sipRequired: boolean;
          source: {
            fileHash: string;
            fileName: string | null;
            importId: string;
            line: number | null;
          } | null;
        }[];
      }[];
      madeAt: string;
      notes: string[];
      personalIdentityNumber: string;
      reason: string;
    };
    PreparedMonth: {
      prepared: number;
    };
    PreviewedCase: {
      amount: string;
      caseId: string;
      deviations: {
        /** @enum {string} */
        code: 'amount-changed' | 'few-episodes' | 'hospital-data-missing' | 'unsettled-values';
        text: string;
      }[];
      episodes: number;
      payer: string;
      payerName: string;
      /** @description Released already, and shared on its day unless it is to go early */
      released: boolean;
      /** @enum {string} */
      state: 'calculated' | 'ready-to-share';
    };
    /** @description A refusal, or a fault of ours (RFC 9457). Words follow Accept-Language, codes do not. */
    Problem: {
      /** @description What, where, why, and what to do */
      detail: string;
      /** @description For bad input: each fault with its place */
      errors?: {
        /** @description Stable, kebab-case */
        code: string;
        /** @description In words */
        message: string;
        /** @description Field or parameter; empty for the whole */
        path: string;
      }[];
      /** @description As in X-Request-Id */
      requestId: string;
      status: number;
      /** @description What kind of problem it is */
      title: string;
      /**
       * @description urn:fristdag:problem: and a stable code
       * @example urn:fristdag:problem:invalid-input
       */
      type: string;
    };
    ProposeRetentionOrder: {
      /** @enum {string} */
      kind: 'bookkeeping' | 'audit-trail' | 'access-log' | 'case-data' | 'raw-files' | 'refused-rows' | 'sign-in';
      reason: string;
      /** @description sha256:… over what goes */
      selectionHash: string;
    };
    ProposeWriteOff: {
      /** @description All that is open, when left out */
      amount?: string;
      reason: string;
    };
    QualityFlag: {
      code: components['schemas']['QualityFlagCode'];
      text: string;
    };
    /** @enum {string} */
    QualityFlagCode:
      | 'admission-notice-after-discharge'
      | 'admission-notice-after-ready-notice'
      | 'admission-notice-before-admission'
      | 'care-contact-after-discharge'
      | 'care-contact-before-admission'
      | 'care-contact-without-need'
      | 'instant-in-the-future'
      | 'later-notice-withdrawn'
      | 'left-before-day-zero'
      | 'no-standing-notice'
      | 'several-standing-notices'
      | 'sip-call-after-discharge'
      | 'sip-call-before-admission'
      | 'sip-call-without-need'
      | 'withdrawal-after-discharge';
    ReconciledEpisode: {
      /** @description What a dialogue would be about; null when there is no such */
      about: string | null;
      caseNumber: string;
      /** @description What it would hold; left out where the list does not say enough */
      claim?: unknown;
      differences: {
        /** @description What a dialogue would be about; null when there is no such */
        about: string | null;
        /** @description What it would hold; left out where the list does not say enough */
        claim?: unknown;
        field: string;
        ours: string | null;
        theirs: string | null;
        title: string;
      }[];
      /** @enum {string} */
      kind: 'matched' | 'differs' | 'only-ours' | 'only-theirs' | 'elsewhere';
      line: number | null;
    };
    Reconciliation: {
      caseId: string;
      columns: (
        | 'caseNumber'
        | 'careType'
        | 'municipality'
        | 'district'
        | 'inpatientUnit'
        | 'admittedAt'
        | 'admissionNoticeSentAt'
        | 'dischargeReadyNoticeSentAt'
        | 'dischargeReadyNoticeWithdrawnAt'
        | 'careContactNeeded'
        | 'careContactAssignedAt'
        | 'sipRequired'
        | 'sipCallSentAt'
        | 'outpatientCareAvailable'
        | 'patientOpposed'
        | 'dischargedAt'
        | 'cancelled'
        | 'dischargeReadyDays'
        | '-'
      )[];
      differing: number;
      /** @description By the list itself of another month, care type or payer, still going on or cancelled */
      elsewhere: number;
      fileName: string | null;
      id: string;
      /** @description Whether the payer has been given no later one */
      isNewest: boolean;
      madeAt: string;
      madeBy: string;
      matched: number;
      /** @description In the basis and not in the list */
      onlyOurs: number;
      onlyTheirs: number;
      /** @description Rows that could not be compared at all */
      refused: number;
      /** @description Of the package that the list was held against */
      revision: number;
      rows: number;
    };
    ReconciliationWithRefusals: {
      caseId: string;
      columns: (
        | 'caseNumber'
        | 'careType'
        | 'municipality'
        | 'district'
        | 'inpatientUnit'
        | 'admittedAt'
        | 'admissionNoticeSentAt'
        | 'dischargeReadyNoticeSentAt'
        | 'dischargeReadyNoticeWithdrawnAt'
        | 'careContactNeeded'
        | 'careContactAssignedAt'
        | 'sipRequired'
        | 'sipCallSentAt'
        | 'outpatientCareAvailable'
        | 'patientOpposed'
        | 'dischargedAt'
        | 'cancelled'
        | 'dischargeReadyDays'
        | '-'
      )[];
      differing: number;
      /** @description By the list itself of another month, care type or payer, still going on or cancelled */
      elsewhere: number;
      fileName: string | null;
      id: string;
      /** @description Whether the payer has been given no later one */
      isNewest: boolean;
      madeAt: string;
      madeBy: string;
      matched: number;
      /** @description In the basis and not in the list */
      onlyOurs: number;
      onlyTheirs: number;
      refusals: components['schemas']['ListRefusal'][];
      /** @description Rows that could not be compared at all */
      refused: number;
      /** @description Of the package that the list was held against */
      revision: number;
      rows: number;
    };
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    RecurringFault: {
      condition: string;
      conditionText: string;
      /** @description Upheld dialogues within the months of the settings */
      count: number;
      dialogueIds: string[];
      unit: string;
    };
    /** @enum {string} */
    RefusalCode:
      | 'broken-character'
      | 'broken-quotes'
      | 'control-character'
      | 'discharge-before-admission'
      | 'discharge-before-notice'
      | 'district-missing'
      | 'district-not-a-payer'
      | 'district-not-allowed'
      | 'duplicate-field'
      | 'duplicate-header'
      | 'empty-text'
      | 'instant-out-of-range'
      | 'instant-skipped-by-clock'
      | 'invalid-encoding'
      | 'invalid-json'
      | 'line-too-long'
      | 'malformed-instant'
      | 'malformed-municipality'
      | 'malformed-personal-number'
      | 'missing-field'
      | 'municipality-not-a-payer'
      | 'no-header'
      | 'not-a-list'
      | 'not-a-notice'
      | 'not-an-object'
      | 'not-boolean'
      | 'not-storable'
      | 'not-text'
      | 'notice-before-admission'
      | 'null-not-allowed'
      | 'personal-number-as-case-number'
      | 'personal-number-check-digit'
      | 'personal-number-date'
      | 'text-too-long'
      | 'unknown-care-type'
      | 'unknown-district'
      | 'unknown-field'
      | 'unknown-header'
      | 'withdrawal-before-notice'
      | 'wrong-number-of-cells';
    RefusedRow: {
      code: components['schemas']['RefusalCode'];
      field: string | null;
      line: number;
      reason: string;
    };
    ReleasePreview: {
      canPrepare: boolean;
      canRelease: boolean;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      cases: components['schemas']['PreviewedCase'][];
      isEarly: boolean;
      period: string;
      /** @description Of what is shown here: a release must name it */
      previewHash: string;
      /** @description The planned day; before it a release waits for it, or is early */
      sharingOn: string | null;
      whyNot: string | null;
    };
    Renewal: {
      code?: string;
      password: string;
    };
    ResetRequest: {
      username: string;
    };
    RetentionOrder: {
      approved: {
        at: string;
        name: string;
      } | null;
      before: string;
      completedAt: string | null;
      endedBy: string | null;
      endedReason: string | null;
      goes: {
        counts: {
          [key: string]: number;
        };
        hash: string;
        month: string;
      }[];
      held: {
        counts: {
          [key: string]: number;
        };
        hash: string;
        month: string;
        reason: string;
        reasonText: string;
      }[];
      hindrance: string | null;
      id: string;
      /** @enum {string} */
      kind: 'bookkeeping' | 'audit-trail' | 'access-log' | 'case-data' | 'raw-files' | 'refused-rows' | 'sign-in';
      mayApprove: boolean;
      mayWithdraw: boolean;
      proposed: {
        at: string;
        name: string;
      };
      reason: string | null;
      /** @description sha256:… over what goes */
      selectionHash: string;
      settingVersion: number;
      /** @enum {string} */
      state: 'proposed' | 'approved' | 'completed' | 'rejected' | 'withdrawn' | 'void' | 'failed';
      version: number;
    };
    RetentionRecord: {
      record: string;
      signature: string;
      signatureIsValid: boolean;
      signedAt: string;
    };
    RetentionSelection: {
      /** @description YYYY-MM: everything of the months before it */
      before: string;
      canPropose: boolean;
      goes: {
        counts: {
          [key: string]: number;
        };
        hash: string;
        month: string;
      }[];
      held: {
        counts: {
          [key: string]: number;
        };
        hash: string;
        month: string;
        reason: string;
        reasonText: string;
      }[];
      hindrance: string | null;
      /** @enum {string} */
      kind: 'bookkeeping' | 'audit-trail' | 'access-log' | 'case-data' | 'raw-files' | 'refused-rows' | 'sign-in';
      /** @description sha256:… over what goes */
      selectionHash: string;
    };
    RetentionSetting: {
      /** @description YYYY-MM */
      before: string;
      /** @enum {string} */
      countedFrom: 'month' | 'year';
      decidedBy: string | null;
      floorMonths: number;
      keepMonths: number;
      /** @enum {string} */
      kind: 'bookkeeping' | 'audit-trail' | 'access-log' | 'case-data' | 'raw-files' | 'refused-rows' | 'sign-in';
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm
       */
      since: string;
      /** @enum {string} */
      status: 'proposed' | 'decided';
      version: number;
    };
    RetentionSettingChange: {
      decidedBy: string | null;
      keepMonths: number;
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm
       */
      since: string;
      /** @enum {string} */
      status: 'proposed' | 'decided';
    };
    RetentionSettingVersion: {
      changedAt: string;
      changedBy: string;
      decidedBy: string | null;
      keepMonths: number;
      /**
       * Format: date
       * @description YYYY-MM-DD, Europe/Stockholm
       */
      since: string;
      /** @enum {string} */
      status: 'proposed' | 'decided';
      version: number;
    };
    RetriedJob: {
      id: string;
      /** @enum {string} */
      kind: 'import' | 'billing-run' | 'impact-preview' | 'key-rotation' | 'invoice-delivery' | 'retention-order';
      /** @enum {string} */
      state: 'queued';
    };
    ReviewBasis: {
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      assessments: components['schemas']['ReviewedEpisode'][];
      /** @description For showing; null where no episodes share an average */
      averageDays: string | null;
      billableDays: number;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      /** @description The episodes behind it have gone by retention: no assessments are left, and the figures stand */
      casesGone: boolean;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      costPerCareDay: string;
      createdAt: string;
      dischargeReadyDays: number;
      /** @description Episodes that meet every applicable condition */
      episodes: number;
      /** @description Episodes discharged in the period that miss one */
      excludedEpisodes: number;
      freeDays: number;
      governedBy: {
        hash: string;
        /** @enum {string} */
        model: 'average' | 'individual' | 'hybrid';
        name: string;
        parameters: {
          [key: string]: {
            label: string;
            source: unknown;
            /** @enum {string} */
            status: 'decided' | 'proposed' | 'illustrative';
            unit: string;
            value: unknown;
          };
        };
        titles: {
          en: string;
          sv: string;
        };
        transitional: {
          source: unknown;
          until: {
            en: string;
            sv: string;
          };
        } | null;
        /** @description YYYY-MM-DD, Europe/Stockholm */
        validFrom: string;
      };
      id: string;
      illustrative: boolean;
      /** @description Whether it may be invoiced; held while values that are not decided govern it */
      invoicing: {
        allowed: boolean;
        why: string | null;
      };
      liable: boolean;
      /** @enum {string} */
      mode: 'billing' | 'shadow';
      /** @enum {string} */
      model: 'average' | 'individual' | 'hybrid';
      municipality: string;
      municipalityName: string;
      ongoing: components['schemas']['OngoingEpisode'][];
      /** @description YYYY-MM-DD, Europe/Stockholm */
      ongoingAsOf: string;
      /** @description Municipality code, or 0180-<district> */
      payer: string;
      payerName: string;
      period: string;
      previous: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        revision: number;
      } | null;
      revision: number;
      ruleVersion: string;
      ruleVersionHash: string;
      runId: string;
      sum: components['schemas']['WrittenSum'];
      timetable: {
        /** @description YYYY-MM-DD, Europe/Stockholm */
        invoiceDueOn: string;
        /** @description YYYY-MM-DD, Europe/Stockholm */
        invoiceIssueOn: string;
        /** @description YYYY-MM-DD, Europe/Stockholm */
        lastReviewDay: string;
        /** @description YYYY-MM-DD, Europe/Stockholm */
        reviewClosesOn: string;
        /** @description YYYY-MM-DD, Europe/Stockholm */
        sharingOn: string;
      };
      valueWarnings: {
        parameter: string;
        /** @enum {string} */
        status: 'illustrative' | 'proposed' | 'outdated';
        text: string;
      }[];
    };
    ReviewedEpisode: {
      /** @description Instant with Stockholm offset */
      admittedAt: string;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseNumber: string;
      conditions: components['schemas']['JudgedCondition'][];
      /** @description SEK with two decimals; negative for a stay shorter than the free days in the average */
      contribution: string;
      counted: boolean;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dayZero: string | null;
      /** @description Instant with Stockholm offset */
      dischargedAt: string | null;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dischargedOn: string | null;
      dischargeReadyDays: number;
      flags: components['schemas']['QualityFlag'][];
      inpatientClinic: string | null;
      inpatientUnit: string;
      notice: {
        /** @description Instant with Stockholm offset */
        sentAt: string;
      } | null;
      outpatientUnit: string | null;
      payer: string;
      protectedIdentity: boolean;
    };
    /** @description How far the payer has come with the episodes of a package */
    ReviewMarks: {
      marks: {
        at: string | null;
        by: string | null;
        caseNumber: string;
        /** @enum {string} */
        mark: 'unopened' | 'opened' | 'question' | 'no-remark';
      }[];
      mayMark: boolean;
      /** @description The newest mark; asked after it, the answer holds those that came since */
      newest: string | null;
      opened: number;
      /** @description The package that is being reviewed; null before sharing */
      packageId: string | null;
      questions: number;
      total: number;
      withoutRemark: number;
    };
    ReviewPackage: {
      amount: string;
      differences: {
        caseNumber: string;
        /** @enum {string} */
        kind: 'added' | 'removed' | 'changed';
        what: {
          after: string | null;
          before: string | null;
          field: string;
        }[];
      }[];
      episodes: number;
      hash: string;
      id: string;
      reason: string | null;
      restartsReview: boolean;
      revision: number;
      sharedAt: string;
      sharedBy: string;
      statementId: string | null;
    };
    Role: {
      id: string;
      isMunicipal: boolean;
      mayGrant: boolean;
      permissions: {
        id: string;
        text: string;
      }[];
      scopeKinds: ('region' | 'payer' | 'care-unit')[];
      title: string;
    };
    RoleAssignment: {
      account: {
        displayName: string;
        id: string;
      };
      acts: ('end' | 'set-deputy')[];
      deputyFor: {
        displayName: string;
        id: string;
      } | null;
      ended: {
        at: string;
        by: string | null;
        reason: string;
      } | null;
      grantedAt: string;
      grantedBy: string;
      id: string;
      role: string;
      roleTitle: string;
      scope: components['schemas']['RoleScope'];
      /** @enum {string} */
      state: 'valid' | 'upcoming' | 'expired' | 'dormant' | 'ended';
      validFrom: string;
      validThrough: string | null;
      version: number;
    };
    RoleEnding: {
      reason: string;
    };
    RoleScope: {
      code: string | null;
      /** @enum {string} */
      kind: 'region' | 'payer' | 'care-unit';
      name: string;
    };
    RuleChange: {
      after: unknown;
      before: unknown;
      kind: string;
      /** @enum {string} */
      level: 'meaning' | 'structure';
      /** @description JSON pointer into the later document */
      path: string;
      sentence: string;
      source: string | null;
    };
    RuleComment: {
      about: string | null;
      at: string;
      by: {
        id: string;
        name: string;
      };
      id: string;
      text: string;
    };
    RuleComparison: {
      after: components['schemas']['ComparedRuleVersion'];
      /** @description The version that starts first */
      before: components['schemas']['ComparedRuleVersion'];
      /** @description Most important first */
      changes: components['schemas']['RuleChange'][];
      /** @description RFC 6902, with the value that stood there before */
      patch: components['schemas']['RulePatchStep'][];
      /** @description Worked cases of either version whose result differs */
      workedCases: components['schemas']['ComparedWorkedCase'][];
    };
    RuleConditionSentence: {
      applicableSentence: string;
      clause: string;
      /** @enum {string} */
      duty: 'inpatient-care' | 'outpatient-care' | 'region';
      dutyText: string;
      enabled: boolean;
      id: string;
      metSentence: string;
      title: string;
    };
    RuleCorrection: {
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      corrects: string | null;
      createdAt: string;
      differences: components['schemas']['StatementDifference'][];
      id: string;
      months: {
        billingRunId: string;
        isCurrent: boolean;
        period: string;
        shadowRunId: string;
        /** @enum {string} */
        state: 'queued' | 'running' | 'completed' | 'failed';
      }[];
      problem?: {
        detail: string;
        status: number;
        title: string;
        type: string;
      };
      /** @description Months */
      progress: {
        done: number;
        total: number;
      };
      reason: string | null;
      ruleVersion: string;
      ruleVersionHash: string;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
      totals: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        after: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        before: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        difference: string;
        statements: number;
      };
    };
    RuleCorrectionItem: {
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      corrects: string | null;
      createdAt: string;
      id: string;
      months: {
        billingRunId: string;
        isCurrent: boolean;
        period: string;
        shadowRunId: string;
        /** @enum {string} */
        state: 'queued' | 'running' | 'completed' | 'failed';
      }[];
      problem?: {
        detail: string;
        status: number;
        title: string;
        type: string;
      };
      /** @description Months */
      progress: {
        done: number;
        total: number;
      };
      reason: string | null;
      ruleVersion: string;
      ruleVersionHash: string;
      /** @enum {string} */
      state: 'queued' | 'running' | 'completed' | 'failed';
      totals: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        after: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        before: string;
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        difference: string;
        statements: number;
      };
    };
    RuleDocumentChecks: {
      checks: components['schemas']['RuleVersionFinding'][];
      /** @description What the document means; null while it cannot be read */
      sentences: {
        conditions: components['schemas']['RuleConditionSentence'][];
        /** @description How stays add up to a month */
        model: string;
        parameters: components['schemas']['RuleParameterSentence'][];
        summary: string[];
      } | null;
      /** @description The dates of one month; null while it cannot be read */
      timetable: components['schemas']['RuleTimetableExample'] | null;
      workedCaseResults: components['schemas']['WorkedCaseResult'][];
    };
    RuleDocumentToCheck: {
      /** @description A file of rules/, as far as it is written */
      document: {
        [key: string]: unknown;
      };
      /** @description Id of the draft that it belongs to, which is no rival of itself */
      draft?: string;
      /** @description Month of the example dates; the first month of the version when left out */
      period?: string;
      /** @description As the files of rules/cases */
      workedCases?: unknown[];
    };
    RuleDraftChange: {
      acknowledgedChecks?: {
        check: string;
        reason: string;
      }[];
      consultation?: {
        needed: boolean;
        /** @description Why not, when it is not needed */
        reason?: string | null;
      };
      document: {
        [key: string]: unknown;
      };
      /** @description First day of a month */
      validFrom?: string;
      workedCases?: unknown[];
    };
    /** @description A file of rules/somatic or rules/psychiatric */
    RuleFile: {
      [key: string]: unknown;
    };
    RuleParameterSentence: {
      label: string;
      name: string;
      sentence: string;
      source: string;
      /** @enum {string} */
      status: 'decided' | 'proposed' | 'illustrative';
      statusText: string;
      unit: string;
      value:
        | string
        | number
        | {
            month: number;
            week: number;
          };
    };
    RulePatchStep: {
      before?: unknown;
      /** @enum {string} */
      op: 'add' | 'remove' | 'replace';
      path: string;
      value?: unknown;
    };
    RuleTimetableExample: {
      invoiceDueOn: string;
      invoiceIssueOn: string;
      lastReviewDay: string;
      period: string;
      /** @description The review closes at 00:00 of this day */
      reviewClosesOn: string;
      sharingOn: string;
    };
    RuleVersion: {
      acknowledgedChecks: components['schemas']['AcknowledgedCheck'][];
      /** @description `because` says what a reason is asked for */
      allowedTransitions: {
        because: string | null;
        needsReason: boolean;
        /** @enum {string} */
        to: 'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
      }[];
      approval: {
        at: string;
        by: components['schemas']['RuleVersionPerson'];
        contentHash: string;
        /** @description Why it was approved although an answer was missing */
        overrideReason: string | null;
        voidedAt: string | null;
      } | null;
      /** @description Null for versions that came as files of rules/ */
      author: components['schemas']['RuleVersionPerson'] | null;
      /** @description Whoever created or edited it: none of them can approve it */
      authors: components['schemas']['RuleVersionPerson'][];
      /** @description Id of the version that it was drafted from */
      basedOn: string | null;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      changedAt: string | null;
      changedBy: components['schemas']['RuleVersionPerson'] | null;
      checks: components['schemas']['RuleVersionFinding'][];
      consultation: {
        /** @description Payers whose mandatory answer is missing */
        missing: string[];
        needed: boolean;
        objections: number;
        /** @description Why not, when it is not needed */
        reason: string | null;
        /** @description Id of the latest round */
        round: string | null;
      };
      /** @description The same with publishedAt null: what an approval is bound to */
      contentHash: string;
      /** @description Name of the version that this one corrects */
      corrects: string | null;
      createdAt: string;
      document: {
        [key: string]: unknown;
      };
      /** @description Days of its care type that no version governs, as known now */
      gaps: {
        from: string | null;
        through: string | null;
      }[];
      /** @description sha256: and the SHA-256 of the RFC 8785 form of the document */
      hash: string;
      id: string;
      impactPreviews: {
        /** @description Judged as if in force from this month; null: from its own start */
        asIfFrom: string | null;
        completedAt: string;
        contentHash: string;
        id: string;
        inputsHash: string;
      }[];
      /** @enum {string} */
      model: 'average' | 'individual' | 'hybrid';
      publishedAt: string | null;
      refusedTransitions: {
        /** @enum {string} */
        to: 'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
        why: string;
      }[];
      /** @description Name, e.g. somatic/2020-01-01; of a draft the one that it would get */
      ruleVersion: string;
      sentences: {
        conditions: components['schemas']['RuleConditionSentence'][];
        /** @description How stays add up to a month */
        model: string;
        parameters: components['schemas']['RuleParameterSentence'][];
        summary: string[];
      };
      /** @enum {string} */
      state:
        'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
      steps: components['schemas']['RuleVersionStep'][];
      titles: {
        en: string;
        sv: string;
      };
      transitional: {
        source: string;
        until: {
          en: string;
          sv: string;
        };
      } | null;
      /** @description First day of the first month that it governs */
      validFrom: string;
      /** @description What it governs, and between which instants that was known; null = open */
      validity: {
        from: string;
        knownFrom: string;
        knownThrough: string | null;
        through: string | null;
      }[];
      /** @description Last day before the next version; null = open-ended */
      validThrough: string | null;
      version: number;
      withdrawnAt: string | null;
      workedCaseResults: components['schemas']['WorkedCaseResult'][];
      /** @description As the files of rules/cases */
      workedCases: unknown[];
    };
    RuleVersionFinding: {
      acknowledged: boolean;
      check: string;
      /** @description The two sides that show a broken law */
      comparison: {
        after: components['schemas']['RuleVersionFindingSide'];
        before: components['schemas']['RuleVersionFindingSide'];
      } | null;
      /** @description Counter-example, in the shape of imported episodes */
      episodes: unknown[];
      id: string;
      /**
       * @description An error cannot be passed, a broken law only with a reason
       * @enum {string}
       */
      kind: 'error' | 'law';
      message: string;
      /** @description JSON pointer into the document */
      path: string;
    };
    RuleVersionFindingSide: {
      episodes: unknown[];
      words: string;
    };
    RuleVersionMove: {
      /** @description Why; where answers are missing, why it is approved all the same */
      reason?: string | null;
      /** @description With `in-consultation`: the round to open, unless one has been prepared */
      round?: {
        /**
         * Format: date
         * @description Last day to answer
         */
        deadline?: string;
        text?: string;
        title?: string;
      };
      /** @enum {string} */
      to: 'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
    };
    RuleVersionPerson: {
      id: string;
      name: string;
    };
    RuleVersionStep: {
      at: string;
      by: components['schemas']['RuleVersionPerson'];
      /** @enum {string} */
      from: 'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
      reason: string | null;
      /** @enum {string} */
      to: 'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
    };
    SaveLedgerAccount: {
      name: string | null;
      number: string | null;
      objects: string;
    };
    SecondFactor: {
      isOffered: boolean;
      isSetUp: boolean;
      recoveryCodesLeft: number;
    };
    SecondFactorConfirmation: {
      code: string;
    };
    SecondFactorEnrolment: {
      address: string;
      key: string;
      picture: string;
    };
    SecondStep: {
      challenge: string;
      code: string;
    };
    Session: {
      assignments: {
        deputyFor: string | null;
        role: string;
        scope: components['schemas']['RoleScope'];
        title: string;
        validFrom: string;
        validThrough: string | null;
      }[];
      /** @enum {string|null} */
      method: 'password' | 'password-totp' | 'oidc' | null;
      needsSecondFactor: boolean;
      permissions: (
        | 'episodes:read'
        | 'episodes:write'
        | 'protected-identity:open'
        | 'imports:read'
        | 'imports:write'
        | 'refused-rows:read'
        | 'runs:read'
        | 'runs:write'
        | 'statements:read'
        | 'review-basis:read'
        | 'review:mark'
        | 'review:accept'
        | 'sharing:prepare'
        | 'sharing:release'
        | 'billing-cases:read'
        | 'billing-cases:write'
        | 'dialogues:read'
        | 'dialogues:write'
        | 'dialogues:decide'
        | 'questions:answer'
        | 'invoices:read'
        | 'invoices:write'
        | 'invoices:approve'
        | 'payments:read'
        | 'payments:write'
        | 'registers:read'
        | 'registers:write'
        | 'rules:read'
        | 'rules:write'
        | 'rules:approve'
        | 'values:accept'
        | 'impact:read'
        | 'impact:write'
        | 'consultations:read'
        | 'consultations:write'
        | 'consultations:prepare'
        | 'consultations:answer'
        | 'to-do:read'
        | 'data-quality:read'
        | 'audit:read'
        | 'audit:verify'
        | 'audit-samples:read'
        | 'access-log:read'
        | 'access-log:extract'
        | 'access-log:review'
        | 'retention:read'
        | 'retention:write'
        | 'retention:approve'
        | 'personal-data:export'
        | 'accounts:read'
        | 'accounts:write'
        | 'machine-clients:write'
        | 'sessions:manage'
        | 'operation:read'
        | 'operation:write'
      )[];
      user: {
        displayName: string;
        id: string;
        roles: string[];
        unit: components['schemas']['RoleScope'];
        username: string;
      };
    };
    SessionRow: {
      account: string;
      address: string | null;
      client: string | null;
      createdAt: string;
      expiresAt: string;
      id: string;
      isCurrent: boolean;
      lastUsedAt: string;
      /** @enum {string} */
      method: 'password' | 'password-totp' | 'oidc';
    };
    SharingRelease: {
      id: string;
      /** @description Cases with deviations that were not ticked */
      left: number;
      released: number;
      /** @description Those whose day has come; the others are shared on it */
      shared: number;
    };
    ShownEpisode: {
      caseNumber: string;
      payer: string | null;
      payerName: string | null;
      protectedIdentity: boolean;
    };
    /** @description Who accepts in the municipality’s name, and by which delegation */
    Signatory: {
      delegationReference: string;
      name: string;
      title: string;
    };
    StartBillingRun: {
      /** @enum {string} */
      mode: 'billing' | 'shadow';
      /** @example 2020-01 */
      period: string;
    };
    StartedBillingRun: {
      id: string;
    };
    StartedImpactPreview: {
      id: string;
    };
    StartedKeyRotation: {
      id: string;
    };
    StartImpactPreview: {
      /**
       * @description Judges the version as if it had been in force from this month, before its own start
       * @example 2020-01
       */
      asIfFrom?: string;
      /** @description Months to preview; also those that go on, and those without a run */
      periods: string[];
    };
    StartLogReview: {
      /** Format: date */
      from: string;
      /** @default 10 */
      sampleSize: number;
      seed?: string;
      /** Format: date */
      through: string;
    };
    Statement: {
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      /** @description For showing; null where no episodes share an average */
      averageDays: string | null;
      billableDays: number;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      costPerCareDay: string;
      createdAt: string;
      dischargeReadyDays: number;
      /** @description Episodes that meet every applicable condition */
      episodes: number;
      /** @description Episodes discharged in the period that miss one */
      excludedEpisodes: number;
      freeDays: number;
      id: string;
      illustrative: boolean;
      /** @description Whether it may be invoiced; held while values that are not decided govern it */
      invoicing: {
        allowed: boolean;
        why: string | null;
      };
      liable: boolean;
      /** @enum {string} */
      mode: 'billing' | 'shadow';
      /** @enum {string} */
      model: 'average' | 'individual' | 'hybrid';
      municipality: string;
      municipalityName: string;
      /** @description Municipality code, or 0180-<district> */
      payer: string;
      payerName: string;
      period: string;
      previous: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        revision: number;
      } | null;
      revision: number;
      ruleVersion: string;
      ruleVersionHash: string;
      runId: string;
      valueWarnings: {
        parameter: string;
        /** @enum {string} */
        status: 'illustrative' | 'proposed' | 'outdated';
        text: string;
      }[];
    };
    StatementDifference: {
      /** @description Of the shadow run */
      after: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        billableDays: number;
        episodes: number;
        liable: boolean;
        ruleVersion: string;
        statementId: string;
      } | null;
      /** @description As billed; null where the month had no statement */
      before: {
        /**
         * @description SEK with two decimals
         * @example 39000.00
         */
        amount: string;
        billableDays: number;
        episodes: number;
        liable: boolean;
        ruleVersion: string;
        statementId: string;
      } | null;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      /**
       * @description after − before
       * @example 39000.00
       */
      difference: string;
      /** @description False when the month was billed anew since, or another version governs */
      isCurrent: boolean;
      payer: string;
      payerName: string;
      period: string;
    };
    ToDo: {
      items: components['schemas']['ToDoItem'][];
      next: {
        /** @description YYYY-MM-DD, Europe/Stockholm */
        on: string;
        title: string;
      } | null;
    };
    ToDoItem: {
      action: string;
      /** @enum {string} */
      code:
        | 'run-missing'
        | 'run-outdated'
        | 'run-failed'
        | 'import-failed'
        | 'refused-rows'
        | 'unmapped-units'
        | 'prepare-month'
        | 'release-month'
        | 'accept-values'
        | 'parked-case'
        | 'changed-after-sharing'
        | 'review'
        | 'dialogue'
        | 'follow-up'
        | 'unit-question'
        | 'data-quality'
        | 'retention-order'
        | 'consultation-answer'
        | 'consultation-round'
        | 'consultation-decision'
        | 'approve-invoice'
        | 'write-off'
        | 'dead-delivery'
        | 'payments'
        | 'credit-balances'
        | 'overdue-invoices';
      /** @enum {string} */
      group: 'late' | 'this-week' | 'later' | 'waiting';
      id: string;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      lastDay: string | null;
      link: {
        filter?: {
          [key: string]: string;
        };
        id?: string;
        resource: string;
      };
      period: string | null;
      title: string;
      unit: string;
    };
    TokenAnswer: {
      access_token: string;
      expires_in: number;
      scope: string;
      /** @enum {string} */
      token_type: 'Bearer';
    };
    TokenRequest: {
      client_id?: string;
      client_secret?: string;
      grant_type: string;
      scope?: string;
    };
    TriedRuleVersion: {
      /** @description The same under the version in force for the month; null when there is none */
      against: {
        conditions: components['schemas']['JudgedCondition'][];
        /** @description Kronor with two decimals, decimal point */
        contribution: string;
        counted: boolean;
        /** @description YYYY-MM-DD, Europe/Stockholm */
        dayZero: string | null;
        dischargeReadyDays: number;
        facts: {
          [key: string]: boolean | number | null;
        };
        ruleVersion: string;
        ruleVersionHash: string;
        ruleVersionId: string | null;
        /** @enum {string} */
        state: 'rated' | 'ongoing' | 'cancelled';
        strip: components['schemas']['DayStrip'] | null;
      } | null;
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      caseNumber: string;
      conditions: components['schemas']['JudgedCondition'][];
      /** @description Kronor with two decimals, decimal point */
      contribution: string;
      counted: boolean;
      /** @description YYYY-MM-DD, Europe/Stockholm */
      dayZero: string | null;
      dischargeReadyDays: number;
      facts: {
        [key: string]: boolean | number | null;
      };
      payer: string;
      /** @description Month of the discharge; this month while the stay goes on */
      period: string;
      ruleVersion: string;
      ruleVersionHash: string;
      ruleVersionId: string | null;
      /** @enum {string} */
      state: 'rated' | 'ongoing' | 'cancelled';
      strip: components['schemas']['DayStrip'] | null;
    };
    TryRuleVersion: {
      /** @description A stored episode that the caller may read */
      caseNumber?: string;
      /** @description An episode typed in, as a row of an import; nothing of it is stored */
      episode?: {
        [key: string]: unknown;
      };
    };
    UnitQuestion: {
      answer: string | null;
      answerBy: string;
      answeredAt: string | null;
      answeredBy: string | null;
      askedAt: string;
      askedBy: string;
      /** @enum {string} */
      askedSide: 'region' | 'municipality';
      caseNumber: string;
      /** @description What the unit attached to its answer */
      files: components['schemas']['DialogueFile'][];
      id: string;
      inpatientUnit: string;
      mayAttach: boolean;
      /** @enum {string} */
      state: 'open' | 'answered';
      text: string;
    };
    UnreadNotices: {
      unread: number;
    };
    UnsentMail: {
      accountId: string;
      acts: {
        retry: boolean;
      };
      createdAt: string;
      failures: number;
      id: string;
      /** @enum {string} */
      kind:
        | 'shared'
        | 'revised'
        | 'unopened'
        | 'seven-days-left'
        | 'two-days-left'
        | 'dialogue-opened'
        | 'dialogue-answered'
        | 'dialogue-decided'
        | 'dialogue-handed-over'
        | 'follow-up-lifted'
        | 'follow-up-decided'
        | 'invoice-issued'
        | 'credit-note-issued'
        | 'invoice-overdue'
        | 'invoice-reminder'
        | 'consultation-last-day'
        | 'unit-question-asked'
        | 'unit-question-last-day';
      payer: string;
      payerName: string;
      problem: string | null;
      /** @enum {string} */
      state: 'queued' | 'failed';
      title: string;
    };
    ValueAcceptance: {
      acceptedAt: string;
      acceptedBy: {
        id: string;
        name: string;
      };
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      id: string;
      period: string;
      reason: string;
      ruleVersion: string;
      ruleVersionHash: string;
      /** @description What was accepted */
      values: {
        parameter: string;
        /** @enum {string} */
        status: 'illustrative' | 'proposed' | 'outdated';
      }[];
    };
    VatSetting: {
      /** @enum {string} */
      category: 'E' | 'O';
      decidedBy: string;
      reasonCode: string;
      reasonText: string;
      setByName: string;
      validFrom: string;
    };
    WorkedCaseResult: {
      fields: {
        actual: (string | number | boolean) | null;
        /** @description null for a field of the payer's month */
        caseNumber: string | null;
        expected: (string | number | boolean) | null;
        field: string;
        matches: boolean;
      }[];
      /** @description Unchanged from the base: shows what changes, and stops nothing */
      inherited: boolean;
      passed: boolean;
      /** @description Index in workedCases */
      place: number;
      /** @description Why the case could not be run */
      problems: string[];
      title: string;
    };
    WriteOff: {
      acts: {
        decide: boolean;
      };
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      amount: string;
      decidedAt: string | null;
      decidedBy: string | null;
      decisionReason: string | null;
      id: string;
      invoiceId: string;
      number: string;
      payer: string;
      payerName: string;
      proposedAt: string;
      proposedBy: string;
      reason: string;
      /** @enum {string} */
      state: 'proposed' | 'approved' | 'rejected';
      version: number;
    };
    WrittenSum: {
      averageLine: string | null;
      billableLine: string | null;
      conclusionLine: string | null;
      formulaLine: string | null;
      lines: string[];
      singlyLine: string | null;
    };
    YearlyStatement: {
      /**
       * @description Open when the year ended; the columns before it make it up
       * @example 39000.00
       */
      closing: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      credited: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      invoiced: string;
      municipality: string;
      /**
       * @description Open when the year began
       * @example 39000.00
       */
      opening: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      paid: string;
      payer: string;
      payerName: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      refunded: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      setOff: string;
      /**
       * @description SEK with two decimals
       * @example 39000.00
       */
      writtenOff: string;
      year: string;
    };
  };
  responses: {
    /** @description The input cannot be read. */
    Problem400: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description You need to sign in. */
    Problem401: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description You are not permitted. */
    Problem403: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not found. */
    Problem404: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Somebody else saved in between. */
    Problem412: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too large. */
    Problem413: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The media type is not supported. */
    Problem415: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The input cannot be used. */
    Problem422: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The version is missing. */
    Problem428: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description A fault of ours. */
    Problem500: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
    'Accept-Language': string;
    /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
    'Idempotency-Key': string;
    /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
    'If-Match': string;
  };
  requestBodies: never;
  headers: {
    /** @description Strong entity tag of the version: `"3"`. Send it back as If-Match. */
    ETag: string;
    /** @description Id of the request, for the log and for support. */
    'X-Request-Id': string;
    /** @description Rows of all pages together. */
    'X-Total-Count': number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AccessLogController_listActs: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessAct'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AccessLogController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this act. */
        act?:
          | 'list-episodes'
          | 'search-episodes'
          | 'show-episode'
          | 'open-protected-identity'
          | 'list-affected-episodes'
          | 'show-refused-rows'
          | 'download-refused-rows'
          | 'show-checklist'
          | 'show-to-do'
          | 'list-impact-changes'
          | 'try-rule-version'
          | 'show-dialogue'
          | 'download-dialogue-file'
          | 'show-review-marks'
          | 'reconcile-list'
          | 'show-reconciliation'
          | 'export-reconciliation-csv'
          | 'show-unit-questions'
          | 'show-review-basis'
          | 'export-review-basis-csv'
          | 'export-review-basis-xlsx'
          | 'export-review-basis-pdf'
          | 'draw-audit-sample'
          | 'export-personal-data'
          | 'list-access-log'
          | 'export-access-log'
          | 'make-access-extract'
          | 'review-access-log';
        /** @description Only rows with this caseNumber. */
        caseNumber?: string;
        /** @description Only rows with this from. */
        from?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this person. */
        person?: string;
        /** @description Field to sort by. */
        sort?: 'at' | 'person';
        /** @description Only rows with this to. */
        to?: string;
        /** @description Only rows with this unit. */
        unit?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessEntry'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AccessLogController_export: {
    parameters: {
      query?: {
        /** @description Only rows with this act. */
        act?:
          | 'list-episodes'
          | 'search-episodes'
          | 'show-episode'
          | 'open-protected-identity'
          | 'list-affected-episodes'
          | 'show-refused-rows'
          | 'download-refused-rows'
          | 'show-checklist'
          | 'show-to-do'
          | 'list-impact-changes'
          | 'try-rule-version'
          | 'show-dialogue'
          | 'download-dialogue-file'
          | 'show-review-marks'
          | 'reconcile-list'
          | 'show-reconciliation'
          | 'export-reconciliation-csv'
          | 'show-unit-questions'
          | 'show-review-basis'
          | 'export-review-basis-csv'
          | 'export-review-basis-xlsx'
          | 'export-review-basis-pdf'
          | 'draw-audit-sample'
          | 'export-personal-data'
          | 'list-access-log'
          | 'export-access-log'
          | 'make-access-extract'
          | 'review-access-log';
        /** @description Only rows with this caseNumber. */
        caseNumber?: string;
        /** @description Only rows with this from. */
        from?: string;
        /** @description Only rows with this person. */
        person?: string;
        /** @description Only rows with this to. */
        to?: string;
        /** @description Only rows with this unit. */
        unit?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AccessLogController_listShown: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'caseNumber';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShownEpisode'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AccessExtractsController_make: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccessExtractBody'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'text/csv': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  AccountsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Part of a name or a number. */
        q?: string;
        /** @description Only rows with this role. */
        role?: string;
        /** @description Field to sort by. */
        sort?: 'displayName' | 'username' | 'unit';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AccountsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAccount'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedAccount'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  AccountsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AccountsController_update: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountUpdate'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  IdentitiesController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountIdentity'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  IdentitiesController_unbind: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
        /** @description Only rows with this identity. */
        identity: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AccountsController_createLink: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountLinkRequest'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountLink'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_grant: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRoleAssignment'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleAssignment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The role is held already, or the account is closed. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  AccountsController_removeSecondFactor: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AuditController_listActors: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditActor'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditController_listActs: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditAct'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditSamplesController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditDeviation'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this act. */
        act?: string;
        /** @description Only rows with this actor. */
        actor?: string;
        /** @description Only rows with this from. */
        from?: string;
        /** @description Only rows with this object. */
        object?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'at' | 'id';
        /** @description Only rows with this to. */
        to?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditLine'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditController_export: {
    parameters: {
      query?: {
        /** @description Only rows with this act. */
        act?: string;
        /** @description Only rows with this actor. */
        actor?: string;
        /** @description Only rows with this from. */
        from?: string;
        /** @description Only rows with this object. */
        object?: string;
        /** @description Only rows with this to. */
        to?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditSamplesController_draw: {
    parameters: {
      query: {
        /** @description Only rows with this from. */
        from: string;
        /** @description Only rows with this number. */
        number?: number;
        /** @description Only rows with this seed. */
        seed: string;
        /** @description Only rows with this through. */
        through: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditSample'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditVerificationController_heads: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'day';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditHead'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AuditVerificationController_verify: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditVerification'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  AccountLinksController_readInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this token. */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkHolder'];
        };
      };
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AccountLinksController_acceptInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this token. */
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPassword'];
      };
    };
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  AccountLinksController_askForReset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetRequest'];
      };
    };
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  AccountLinksController_readReset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this token. */
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkHolder'];
        };
      };
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AccountLinksController_reset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this token. */
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPassword'];
      };
    };
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  MachineTokenController_give: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenRequest'];
        'application/x-www-form-urlencoded': components['schemas']['TokenRequest'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenAnswer'];
        };
      };
      400: components['responses']['Problem400'];
      /** @description The id or the key is wrong, too old or revoked. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description Too many failures from this address. */
      429: {
        headers: {
          /** @description Seconds until it is worth trying again. */
          'Retry-After'?: number;
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  BillingCasesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'period' | 'payerName' | 'payer' | 'careType' | 'state' | 'amount' | 'episodes' | 'reviewClosesOn';
        /** @description Only rows with this state. */
        state?:
          | 'calculated'
          | 'ready-to-share'
          | 'shared'
          | 'in-dialogue'
          | 'accepted'
          | 'review-expired'
          | 'invoiced'
          | 'paid'
          | 'overdue'
          | 'credited'
          | 'closed'
          | 'parked';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingCase'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  BillingCasesController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingCase'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  SharingController_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          decision: 'new-revision' | 'after-invoice';
          reason: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangeDecision'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing to decide, or the month is too old to be reopened. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  InvoicesController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoicePreview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The invoices agree with the basis, or something stops the new invoice. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_effects: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description A condition id, an instant’s field name, `days`, `care-type`, `payer` or `missing-episode`
           * @example sip-call
           */
          about: string;
          caseNumber?: string;
          /** @description Of a condition whether it was met; of an instant the right one or null; the days; the payer; the missing episode */
          claim?: unknown;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueEffects'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing has been shared yet. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The claim cannot be read. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description A condition id, an instant’s field name, `days`, `care-type`, `payer` or `missing-episode`
           * @example sip-call
           */
          about: string;
          caseNumber?: string;
          /** @description Of a condition whether it was met; of an instant the right one or null; the days; the payer; the missing episode */
          claim?: unknown;
          text: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The review is over, or the same is in dialogue already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The claim cannot be read. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  BillingCasesController_extend: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date
           * @description The last day on which a dialogue can be opened
           */
          lastDay: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingCase'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The case is not in review. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The new last day is not later. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  BillingCasesController_letGo: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingCase'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is not held. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  BillingCasesController_hold: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingCase'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is held or sent already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  InvoicesController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoicePreview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description No approval is asked for. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  InvoicesController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoicePreview'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The basis has not been shared. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ReviewMarksController_get: {
    parameters: {
      query?: {
        /** @description Only rows with this after. */
        after?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewMarks'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReviewMarksController_set: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          caseNumbers: string[];
          /** @enum {string} */
          mark: 'opened' | 'question' | 'no-remark';
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewMarks'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing has been shared yet. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description An episode is not in the package. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  SharingController_listPackages: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewPackage'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReconciliationsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'madeAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reconciliation'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReconciliationsController_reconcile: {
    parameters: {
      query?: {
        /** @description What each column of the list is, in its order, with commas between: a field or `-`. Left out, the headers say it. */
        columns?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description Name of the file, percent-encoded */
        'X-File-Name'?: string;
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reconciliation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing has been shared yet, or the episodes are gone. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The list is empty or too long, or its columns are not understood. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ReconciliationsController_readColumns: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnListColumns'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The list is empty or too long. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  BillingCasesController_move: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason?: string;
          signatory?: components['schemas']['Signatory'];
          /** @enum {string} */
          to:
            | 'calculated'
            | 'ready-to-share'
            | 'shared'
            | 'in-dialogue'
            | 'accepted'
            | 'review-expired'
            | 'invoiced'
            | 'paid'
            | 'overdue'
            | 'credited'
            | 'closed'
            | 'parked';
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingCase'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The case is not in a state from which this is possible; the problem names why. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description A reason or a signatory is missing. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  BillingRunsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this mode. */
        mode?: 'billing' | 'shadow';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this revision. */
        revision?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt' | 'period' | 'mode' | 'revision' | 'state' | 'completedAt';
        /** @description Only rows with this state. */
        state?: 'queued' | 'running' | 'completed' | 'failed';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingRun'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  BillingRunsController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartBillingRun'];
      };
    };
    responses: {
      /** @description Taken in: a job does the work. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedBillingRun'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description The month is not over, so it cannot be billed. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description No rule version in force, or the Idempotency-Key came with another body. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  BillingRunsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingRun'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  HealthController_businessClock: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessClock'];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitNamesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this careUnitId. */
        careUnitId?: string;
        /** @description Only rows with this kind. */
        kind?: 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';
        /** @description Only rows with this mapped. */
        mapped?: 'true' | 'false';
        /** @description Only rows with this name. */
        name?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Part of a name or a number. */
        q?: string;
        /** @description Field to sort by. */
        sort?: 'name' | 'kind' | 'episodes' | 'firstSeenAt' | 'id';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnitName'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitNamesController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnitName'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitNamesController_map: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CareUnitNameChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnitName'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The unit is of another kind, or the name is a unit's own. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this kind. */
        kind?: 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';
        /** @description Only rows with this name. */
        name?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Part of a name or a number. */
        q?: string;
        /** @description Field to sort by. */
        sort?: 'name' | 'kind' | 'episodes' | 'id';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnit'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCareUnit'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnit'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description One of the names leads to another unit. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnit'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  CareUnitsController_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CareUnitChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CareUnit'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description One of the names leads to another unit. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  SharingController_listChanges: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedAfterSharing'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ChecklistController_get: {
    parameters: {
      query: {
        /** @description Only rows with this period. */
        period: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Checklist'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationAnswersController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationAnswer'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationAnswersController_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationAnswerChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationAnswer'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The answer is sent, or the round is not open. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationFilesController_addMinutes: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description Name of the file, percent-encoded */
        'X-File-Name'?: string;
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationFile'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The answer is sent. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description It is empty, or its key came with another file before. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationFilesController_downloadMinutes: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this fileId. */
        fileId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationFilesController_removeMinutes: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this fileId. */
        fileId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The answer is sent. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this ruleVersion. */
        ruleVersion?: string;
        /** @description Field to sort by. */
        sort?: 'createdAt' | 'deadline' | 'title';
        /** @description Only rows with this state. */
        state?: 'prepared' | 'open' | 'closed' | 'withdrawn';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationSummary'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConsultation'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consultation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description The proposal has a round already, or is not a draft. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The last day has passed, or a municipality is not known. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consultation'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consultation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round is opened. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The last day has passed, or a municipality is not known. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationAnswersController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewConsultationAnswer'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationAnswer'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round is not open, or there is a draft already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationFilesController_attach: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description Name of the file, percent-encoded */
        'X-File-Name'?: string;
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationFile'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round is opened. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description It is empty, or its key came with another file before. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationFilesController_download: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this fileId. */
        fileId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationFilesController_detach: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this fileId. */
        fileId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round is opened. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationEnd'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consultation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round has ended, or ends with its proposal. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationExtensionRequest'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consultation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round is not open. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The new last day is not later. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consultation'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The round is opened, or opens with its draft. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ConsultationsController_getProtocol: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description For a municipality, while the round goes on. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_creditBalances: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreditBalance'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  DemoDataController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoData'];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  NextEventController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NextEvent'];
        };
      };
      401: components['responses']['Problem401'];
      /** @description The product runs in production mode. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  NextEventController_goOn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NextEvent'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description The product runs in production mode. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Nothing is planned. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  FollowUpsController_getSettings: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueSettings'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  FollowUpsController_saveSettings: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Civil days from the decision in which a question may be lifted to the follow-up group */
          followUpWithinDays: number;
          /** @description So many upheld dialogues make a fault a recurring one */
          recurringFaultCount: number;
          /** @description Months back in which they are counted */
          recurringFaultMonths: number;
          source: string;
          /** @enum {string} */
          status: 'proposed' | 'decided';
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueSettings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this awaits. */
        awaits?: 'region' | 'municipality' | 'care-unit';
        /** @description Only rows with this billingCase. */
        billingCase?: string;
        /** @description Only rows with this caseNumber. */
        caseNumber?: string;
        /** @description Those that wait for the follow-up group */
        lifted?: 'true' | 'false';
        /** @description Those that the caller handles */
        mine?: 'true';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'answerBy' | 'openedAt' | 'payerName' | 'period' | 'caseNumber';
        /** @description Only rows with this state. */
        state?: 'open' | 'decided';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  DialogueFilesController_download: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this fileId. */
        fileId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  HandOverController_listColleagues: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueColleague'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_decide: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          correction?: {
            [key: string]: unknown;
          };
          grounds: string;
          /** @enum {string} */
          outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is decided already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description What is to be corrected is missing, or is no episode. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  FollowUpsController_lift: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What the follow-up group should look at, and why */
          reason: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It cannot be lifted, was lifted already, or it is too late. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  FollowUpsController_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Fields of the episode as they should have been, in the form of a file’s row */
          correction?: {
            [key: string]: unknown;
          };
          /**
           * Format: date
           * @description The day on which the group decided; today when a question is taken back
           */
          decidedOn?: string;
          grounds: string;
          /** @enum {string} */
          outcome: 'upheld' | 'partly-upheld' | 'rejected' | 'withdrawn';
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing is lifted, or its outcome is recorded already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The day cannot be, or what is to be corrected is missing. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  HandOverController_handOver: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description A colleague with a role there, or oneself */
          accountId: string;
          /** @description For one’s own side: stands in the thread as a note that the other side does not see */
          note?: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is decided. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The person has no role there. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_write: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @default false */
          internal?: boolean;
          text: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dialogue'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is decided. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  DialogueFilesController_attach: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description Name of the file, percent-encoded */
        'X-File-Name'?: string;
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
        /** @description Only rows with this messageId. */
        messageId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueFile'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is decided, or has too many files. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description It is empty, or its key came with another file before. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  UnitQuestionsController_ask: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is decided, or a question waits already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description No care unit has the episode. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  DialoguesController_drawStrips: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueStrips'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  EpisodesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Only rows with this caseNumber. */
        caseNumber?: string;
        /** @description Only rows with this counted. */
        counted?: 'true' | 'false';
        /** @description Only rows with this inpatientUnit. */
        inpatientUnit?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Part of a name or a number. */
        q?: string;
        /** @description Field to sort by. */
        sort?:
          | 'caseNumber'
          | 'admittedAt'
          | 'dischargedAt'
          | 'noticeSentAt'
          | 'period'
          | 'payer'
          | 'payerName'
          | 'inpatientUnit'
          | 'dischargeReadyDays'
          | 'receivedAt';
        /** @description Only rows with this state. */
        state?: 'discharged' | 'ongoing' | 'cancelled';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EpisodeListItem'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  EpisodesController_get: {
    parameters: {
      query?: {
        /** @description Only rows with this run. */
        run?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Case number, percent-encoded. */
        caseNumber: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Episode'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  PutEpisodeController_put: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
        /** @description `*`: only when there is no such episode yet. */
        'If-None-Match'?: string;
      };
      path: {
        /** @description Case number, percent-encoded. */
        caseNumber: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EpisodeRow'];
      };
    };
    responses: {
      /** @description Changed, or known already. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EpisodeReceipt'];
        };
      };
      /** @description A new episode. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EpisodeReceipt'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description No episode: errors[] holds every reason. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  EpisodesController_openProtected: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Case number, percent-encoded. */
        caseNumber: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenProtectedIdentity'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Episode'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The identity is not protected. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  LiveEventsController_listen: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  HealthController_live: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  HealthController_ready: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
      500: components['responses']['Problem500'];
      /** @description The database does not answer. */
      503: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImpactPreviewsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactPreview'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImpactPreviewsController_listChanges: {
    parameters: {
      query?: {
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Only rows with this caseNumber. */
        caseNumber?: string;
        /** @description Only rows with this kind. */
        kind?: 'counted' | 'not-counted' | 'days' | 'conditions' | 'billed-singly' | 'averaged' | 'contribution';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'caseNumber' | 'period' | 'payer' | 'payerName' | 'kind' | 'daysDifference' | 'contributionDifference';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactChange'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImpactPreviewsController_getCsv: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Semicolons, decimal commas, UTF-8 with BOM, CRLF */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImpactPreviewsController_getXlsx: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImportFieldsController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportField'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ImportFieldsController_sampleCsv: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ImportFieldsController_sampleNdjson: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ImportsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this format. */
        format?: 'ndjson' | 'csv';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt' | 'fileName' | 'state' | 'rowsRead' | 'rowsRefused';
        /** @description Files that were handed in, or episodes that machines sent one by one; files unless asked. */
        source?: 'file' | 'feed';
        /** @description Only rows with this state. */
        state?: 'queued' | 'running' | 'completed' | 'failed';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ImportsController_importFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description Name of the file, percent-encoded */
        'X-File-Name'?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The file itself, of any size. Rows are taken or refused one by one. */
    requestBody: {
      content: {
        /**
         * @example {"caseNumber":"A-ANDERS","careType":"somatic","municipality":"0184","district":null,"inpatientUnit":"Karolinska Solna","outpatientUnit":"Solna vårdcentral","personalIdentityNumber":null,"admittedAt":"2020-01-02T15:20:00","admissionNoticeSentAt":"2020-01-02T17:05:00","dischargeReadyNotices":[{"sentAt":"2020-01-13T12:00:00","withdrawnAt":null}],"careContactNeeded":true,"careContactAssignedAt":"2020-01-10T09:00:00","sipRequired":true,"sipCallSentAt":"2020-01-14T08:30:00","outpatientCareAvailable":true,"dischargedAt":"2020-01-17T14:00:00"}
         *     {"caseNumber":"B-BIANCA","careType":"somatic","municipality":"0184","district":null,"inpatientUnit":"Karolinska Solna","outpatientUnit":"Solna vårdcentral","personalIdentityNumber":null,"admittedAt":"2020-01-05T10:00:00","admissionNoticeSentAt":"2020-01-05T12:30:00","dischargeReadyNotices":[{"sentAt":"2020-01-13T12:01:00","withdrawnAt":null}],"careContactNeeded":true,"careContactAssignedAt":"2020-01-09T11:00:00","sipRequired":false,"sipCallSentAt":null,"outpatientCareAvailable":true,"dischargedAt":"2020-01-14T11:00:00"}
         *     {"caseNumber":"C-CLAES","careType":"somatic","municipality":"0184","district":null,"inpatientUnit":"Danderyds sjukhus","outpatientUnit":null,"personalIdentityNumber":null,"admittedAt":"2020-01-11T22:40:00","admissionNoticeSentAt":"2020-01-12T08:00:00","dischargeReadyNotices":[{"sentAt":"2020-01-20T09:15:00","withdrawnAt":null}],"careContactNeeded":false,"careContactAssignedAt":null,"sipRequired":false,"sipCallSentAt":null,"outpatientCareAvailable":true,"dischargedAt":"2020-01-23T10:00:00"}
         *     {"caseNumber":"D-DORIS","careType":"somatic","municipality":"0184","district":null,"inpatientUnit":"Danderyds sjukhus","outpatientUnit":"Hagalunds vårdcentral","personalIdentityNumber":null,"admittedAt":"2020-01-07T06:10:00","admissionNoticeSentAt":"2020-01-07T09:00:00","dischargeReadyNotices":[{"sentAt":"2020-01-21T10:45:00","withdrawnAt":null}],"careContactNeeded":true,"careContactAssignedAt":"2020-01-15T13:00:00","sipRequired":true,"sipCallSentAt":"2020-01-24T16:00:00","outpatientCareAvailable":true,"dischargedAt":"2020-01-27T13:30:00"}
         *     {"caseNumber":"E-ERIK","careType":"somatic","municipality":"0184","district":null,"inpatientUnit":"Karolinska Solna","outpatientUnit":"Solna vårdcentral","personalIdentityNumber":null,"admittedAt":"2020-01-16T19:00:00","admissionNoticeSentAt":"2020-01-16T20:30:00","dischargeReadyNotices":[{"sentAt":"2020-01-22T08:00:00","withdrawnAt":null}],"careContactNeeded":true,"careContactAssignedAt":"2020-01-20T10:00:00","sipRequired":true,"sipCallSentAt":"2020-01-22T10:00:00","outpatientCareAvailable":true,"dischargedAt":"2020-01-24T12:00:00"}
         */
        'application/x-ndjson': string;
        /**
         * @example ärendenummer;vårdtyp;kommun;stadsdel;slutenvårdsenhet;klinik;öppenvårdsenhet;personnummer;skyddad identitet;inskriven;inskrivningsmeddelande;utskrivningsklar;utskrivningsklar återtaget;behov av fast vårdkontakt;fast vårdkontakt utsedd;SIP behövs;SIP-kallelse;öppenvård tillgänglig;patienten motsätter sig;utskriven;makulerad
         *     A-ANDERS;somatik;0184;;Karolinska Solna;;Solna vårdcentral;;;2020-01-02 15:20;2020-01-02 17:05;2020-01-13 12:00;;ja;2020-01-10 09:00;ja;2020-01-14 08:30;ja;;2020-01-17 14:00;
         *     B-BIANCA;somatik;0184;;Karolinska Solna;;Solna vårdcentral;;;2020-01-05 10:00;2020-01-05 12:30;2020-01-13 12:01;;ja;2020-01-09 11:00;nej;;ja;;2020-01-14 11:00;
         *     C-CLAES;somatik;0184;;Danderyds sjukhus;;;;;2020-01-11 22:40;2020-01-12 08:00;2020-01-20 09:15;;nej;;nej;;ja;;2020-01-23 10:00;
         *     D-DORIS;somatik;0184;;Danderyds sjukhus;;Hagalunds vårdcentral;;;2020-01-07 06:10;2020-01-07 09:00;2020-01-21 10:45;;ja;2020-01-15 13:00;ja;2020-01-24 16:00;ja;;2020-01-27 13:30;
         *     E-ERIK;somatik;0184;;Karolinska Solna;;Solna vårdcentral;;;2020-01-16 19:00;2020-01-16 20:30;2020-01-22 08:00;;ja;2020-01-20 10:00;ja;2020-01-22 10:00;ja;;2020-01-24 12:00;
         */
        'text/csv': string;
      };
    };
    responses: {
      /** @description Taken in: a job does the work. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportAccepted'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  ImportsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  AffectedEpisodesController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'caseNumber' | 'period' | 'payer' | 'payerName';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AffectedEpisode'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImportsController_listRefusedRows: {
    parameters: {
      query?: {
        /** @description Only rows with this code. */
        code?:
          | 'broken-character'
          | 'broken-quotes'
          | 'control-character'
          | 'discharge-before-admission'
          | 'discharge-before-notice'
          | 'district-missing'
          | 'district-not-a-payer'
          | 'district-not-allowed'
          | 'duplicate-field'
          | 'duplicate-header'
          | 'empty-text'
          | 'instant-out-of-range'
          | 'instant-skipped-by-clock'
          | 'invalid-encoding'
          | 'invalid-json'
          | 'line-too-long'
          | 'malformed-instant'
          | 'malformed-municipality'
          | 'malformed-personal-number'
          | 'missing-field'
          | 'municipality-not-a-payer'
          | 'no-header'
          | 'not-a-list'
          | 'not-a-notice'
          | 'not-an-object'
          | 'not-boolean'
          | 'not-storable'
          | 'not-text'
          | 'notice-before-admission'
          | 'null-not-allowed'
          | 'personal-number-as-case-number'
          | 'personal-number-check-digit'
          | 'personal-number-date'
          | 'text-too-long'
          | 'unknown-care-type'
          | 'unknown-district'
          | 'unknown-field'
          | 'unknown-header'
          | 'withdrawal-before-notice'
          | 'wrong-number-of-cells';
        /** @description Only rows with this field. */
        field?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'line' | 'field' | 'code';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefusedRow'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImportsController_downloadRefusedRows: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
          'text/csv; charset=utf-8': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  DeliveriesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this invoice. */
        invoice?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt' | 'number';
        /** @description Only rows with this state. */
        state?: 'queued' | 'completed' | 'failed';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceDelivery'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  DeliveriesController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceDelivery'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is delivered, or on its way. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ReferenceDataController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceParty'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ReferenceDataController_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          bankgiro: string | null;
          buyerReference: string | null;
          city: string | null;
          /** Format: email */
          contactEmail: string | null;
          endpointId: string | null;
          /** @enum {string|null} */
          endpointScheme: '0007' | '0088' | null;
          name: string;
          organisationNumber: string | null;
          postalCode: string | null;
          street: string | null;
          vatNumber: string | null;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceParty'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  ReferenceDataController_getSettings: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceSettings'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ReferenceDataController_saveSettings: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description From this amount on a second person approves; null = never
           * @example 500000.00
           */
          approveFrom: string | null;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceSettings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  InvoicesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this billingCase. */
        billingCase?: string;
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Only rows with this kind. */
        kind?: 'invoice' | 'credit-note';
        /** @description Only rows with this municipality. */
        municipality?: string;
        /** @description Only rows with this number. */
        number?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this payment. */
        payment?: 'open' | 'overdue';
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'number' | 'issuedOn' | 'dueOn' | 'payerName' | 'period' | 'amount';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invoice'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  InvoicesController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invoice'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  InvoiceDocumentsController_getPdf: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  InvoiceDocumentsController_getXml: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  OverdueController_bookings: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvoiceBookings'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  InvoicesController_credit: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          amount?: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invoice'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is a credit note, or credited already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description More than is left of the invoice. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_decideCreditBalance: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideCreditBalance'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreditBalance'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing is to be paid back. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description More than is left or open, or an invoice of another municipality. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  WriteOffsController_propose: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeWriteOff'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOff'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description One is proposed already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description More than is open. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  JobsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this kind. */
        kind?:
          | 'import'
          | 'billing-run'
          | 'impact-preview'
          | 'invoice-delivery'
          | 'notice'
          | 'notice-mail'
          | 'key-rotation'
          | 'retention-order';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt';
        /** @description Only rows with this state. */
        state?: 'undone' | 'open' | 'failed' | 'completed';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Job'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  JobsController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
        /** @description Only rows with this kind. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedJob'];
        };
      };
      401: components['responses']['Problem401'];
      /** @description The job is not the caller's to do. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      404: components['responses']['Problem404'];
      /** @description Another of its kind is under way, and they go one at a time. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  KeyRotationsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeyRotation'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  KeyRotationsController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in: a job does the work. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedKeyRotation'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description A key rotation is under way. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  KeyRotationsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeyRotation'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndController_accounts: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAccount'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndController_saveAccount: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Only rows with this account. */
        account: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveLedgerAccount'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerAccount'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndFilesController_sie: {
    parameters: {
      query: {
        /** @description Only rows with this month. */
        month: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description An account has no number yet, or a text cannot be written. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  LogReviewRulesController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogReviewRule'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewRulesController_change: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LogReviewRuleChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogReviewRule'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'startedAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogReview'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartLogReview'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogReview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogReview'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_listFindings: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'place';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogFinding'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_judge: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Only rows with this findingId. */
        findingId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JudgeFinding'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogFinding'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is about the caller’s own accesses, or the review is signed. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_listEntries: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'at';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this findingId. */
        findingId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessEntry'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  LogReviewsController_sign: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LogReview'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description A finding is not judged or about the caller, or the review is signed. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  MachineClientsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Part of a name or a number. */
        q?: string;
        /** @description Field to sort by. */
        sort?: 'name' | 'createdAt' | 'lastUsedAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MachineClient'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MachineClientsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMachineClient'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MachineClient'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description The name is taken. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  MachineClientsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MachineClient'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  MachineClientsController_update: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MachineClientUpdate'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MachineClient'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The name is taken. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  MachineClientsController_issueKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewMachineKey'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedMachineKey'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The client is closed, or has too many live keys. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  MachineClientsController_revokeKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
        /** @description Id of the key. */
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndController_notInvoiced: {
    parameters: {
      query: {
        /** @description Only rows with this month. */
        month: string;
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotInvoiced'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndFilesController_notInvoicedCsv: {
    parameters: {
      query: {
        /** @description Only rows with this month. */
        month: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndFilesController_notInvoicedXlsx: {
    parameters: {
      query: {
        /** @description Only rows with this month. */
        month: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ToDoController_listMonths: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Month'][];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_settingsOf: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeSettings'];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NoticeSettingsChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeSettings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt';
        /** @description Only rows with this unread. */
        unread?: 'true' | 'false';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notice'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_read: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notice'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_readAll: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_unread: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadNotices'];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  OperationController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Operation'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  OperationController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
        /** @description Only rows with this kind. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedJob'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_listOwnDeputies: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnDeputy'][];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  PasswordController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChange'];
      };
    };
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  PayerChangesController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'changedAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayerChange'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  PayerChangesController_make: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayerChangeWish'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayerChange'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description It would leave a gap or an overlap, or change the past. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  PayerChangesController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayerChangeWish'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayerChangePreview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description It would leave a gap or an overlap, or change the past. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  PayersController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this code. */
        code?: string;
        /** @description Only rows with this district. */
        district?: string;
        /** @description Only rows with this municipality. */
        municipality?: string;
        /** @description Only rows with this on. */
        on?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Part of a name or a number. */
        q?: string;
        /** @description Field to sort by. */
        sort?: 'name' | 'code' | 'municipality' | 'validFrom' | 'validThrough';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Payer'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  PayersController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Municipality code, or 0180-<district>. */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Payer'];
        };
      };
      401: components['responses']['Problem401'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  PayerChangesController_rename: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Only rows with this code. */
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayerRename'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PayerChange'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  OverdueController_settings: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentSettings'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  OverdueController_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description Per cent a year on what is overdue; null = no interest
           * @example 8.00
           */
          interestPercent: string | null;
          /** @description Days after the due date until the reminder; null = none */
          reminderAfterDays: number | null;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentSettings'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this invoice. */
        invoice?: string;
        /** @description Only rows with this ocr. */
        ocr?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this search. */
        search?: string;
        /** @description Field to sort by. */
        sort?: 'bookedOn' | 'amount';
        /** @description Only rows with this state. */
        state?: 'matched' | 'partial' | 'double' | 'unknown' | 'handled';
        /** @description Only rows with this toDo. */
        toDo?: 'true' | 'false';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Payment'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Payment'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideLeftOver'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Payment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description Nothing is left, or the act does not fit the payment. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description More than is left or open, or an invoice of another municipality. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_listFiles: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'receivedAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentFile'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  PaymentsController_import: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/xml': string;
        'text/xml': string;
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentImport'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The file cannot be read; nothing was booked. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  RolesController_listPermissions: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PermissionOverview'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  PersonalDataExtractController_make: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MakePersonalDataExtract'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalDataExtract'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  ReconciliationsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReconciliationWithRefusals'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReconciliationsController_listEpisodes: {
    parameters: {
      query?: {
        /** @description Only rows with this kind. */
        kind?: 'matched' | 'differs' | 'only-ours' | 'only-theirs' | 'elsewhere';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'caseNumber';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReconciledEpisode'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReconciliationsController_getCsv: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Semicolons, UTF-8 with BOM, CRLF */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RecurringFaultsController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecurringFault'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_listOrders: {
    parameters: {
      query?: {
        /** @description Only rows with this kind. */
        kind?: 'bookkeeping' | 'audit-trail' | 'access-log' | 'case-data' | 'raw-files' | 'refused-rows' | 'sign-in';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'proposedAt';
        /** @description Only rows with this state. */
        state?: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionOrder'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_propose: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeRetentionOrder'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionOrder'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description The selection changed, nothing would go, or a proposal is open. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_getOrder: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionOrder'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveRetentionOrder'];
      };
    };
    responses: {
      /** @description Taken in: a job does the work. */
      202: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionOrder'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The order is settled, or what would go has changed: then it is void. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_getRecord: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionRecord'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_reject: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndRetentionOrder'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionOrder'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The order is settled. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndRetentionOrder'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionOrder'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The order is settled. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_listSettings: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSetting'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_getSetting: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this kind. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSetting'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_changeSetting: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Only rows with this kind. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetentionSettingChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSetting'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_preview: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this kind. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSelection'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RetentionController_listVersions: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this kind. */
        kind: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionSettingVersion'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this account. */
        account?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this permission. */
        permission?:
          | 'episodes:read'
          | 'episodes:write'
          | 'protected-identity:open'
          | 'imports:read'
          | 'imports:write'
          | 'refused-rows:read'
          | 'runs:read'
          | 'runs:write'
          | 'statements:read'
          | 'review-basis:read'
          | 'review:mark'
          | 'review:accept'
          | 'sharing:prepare'
          | 'sharing:release'
          | 'billing-cases:read'
          | 'billing-cases:write'
          | 'dialogues:read'
          | 'dialogues:write'
          | 'dialogues:decide'
          | 'questions:answer'
          | 'invoices:read'
          | 'invoices:write'
          | 'invoices:approve'
          | 'payments:read'
          | 'payments:write'
          | 'registers:read'
          | 'registers:write'
          | 'rules:read'
          | 'rules:write'
          | 'rules:approve'
          | 'values:accept'
          | 'impact:read'
          | 'impact:write'
          | 'consultations:read'
          | 'consultations:write'
          | 'consultations:prepare'
          | 'consultations:answer'
          | 'to-do:read'
          | 'data-quality:read'
          | 'audit:read'
          | 'audit:verify'
          | 'audit-samples:read'
          | 'access-log:read'
          | 'access-log:extract'
          | 'access-log:review'
          | 'retention:read'
          | 'retention:write'
          | 'retention:approve'
          | 'personal-data:export'
          | 'accounts:read'
          | 'accounts:write'
          | 'machine-clients:write'
          | 'sessions:manage'
          | 'operation:read'
          | 'operation:write';
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this role. */
        role?: string;
        /** @description Field to sort by. */
        sort?: 'account';
        /** @description Only rows with this state. */
        state?: 'current' | 'all';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleAssignment'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_setDeputy: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDeputy'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleAssignment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is over, or a deputy's itself. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_end: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleEnding'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleAssignment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is over already. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_listScopes: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleScope'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RolesController_listRoles: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Role'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RuleCorrectionsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleCorrectionItem'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RuleCorrectionsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleCorrection'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description No such correction. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  RuleVersionsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'validFrom' | 'careType' | 'ruleVersion';
        /** @description Only rows with this state. */
        state?:
          'draft' | 'in-consultation' | 'approved' | 'scheduled' | 'in-force' | 'replaced' | 'rejected' | 'withdrawn';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  RuleDraftsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRuleDraft'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  RuleVersionsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RuleDraftsController_save: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RuleDraftChange'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description The version is no draft any more. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  RuleCommentsController_list: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleComment'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  RuleCommentsController_add: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRuleComment'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleComment'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  RuleComparisonController_compare: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
        /** @description Only rows with this otherId. */
        otherId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleComparison'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description One of the versions is not there. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  SpecialDraftsController_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document, indented like the files of rules/. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImpactPreviewsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactPreviewItem'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ImpactPreviewsController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartImpactPreview'];
      };
    };
    responses: {
      /** @description Taken in: a job does the work. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StartedImpactPreview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description No such version. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description The version is rejected or withdrawn, or cannot be counted with yet. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description A month that no version would govern, `asIfFrom` not before the version’s own start, or the Idempotency-Key came with another body. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ImpactPreviewsController_getOwn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnImpact'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description No completed preview of the proposal as it stands. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  RuleDraftsController_move: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RuleVersionMove'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description Nobody approves what they wrote themselves, whatever roles they hold. */
      403: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      404: components['responses']['Problem404'];
      /** @description The act is not open now, and why. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  TryRuleVersionController_try: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TryRuleVersion'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TriedRuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description No such version, or no such episode that the caller may read. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description The episode is refused, for the reasons an import would give. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  DocumentChecksController_check: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RuleDocumentToCheck'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleDocumentChecks'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  SpecialDraftsController_endTransition: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndOfTransition'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description Psychiatry has no transitional rules in that month. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  SpecialDraftsController_importFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RuleFile'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  RuleVersionsController_inForce: {
    parameters: {
      query: {
        /** @description Only rows with this careType. */
        careType: 'somatic' | 'psychiatric';
        /** @description Only rows with this knownAt. */
        knownAt?: string;
        /** @description Only rows with this period. */
        period: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description No version governs the month. */
      404: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  SpecialDraftsController_newPrice: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPriceDrafts'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleVersion'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  SecondFactorController_describe: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactor'];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  SecondFactorController_enrol: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorEnrolment'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  SecondFactorController_remove: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  SecondFactorController_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorConfirmation'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  SecondFactorController_replaceRecoveryCodes: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  SessionController_whoAmI: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Credentials'] | components['schemas']['SecondStep'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Problem400'];
      /** @description Wrong name, password or code, or the code is still to come. */
      401: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description Too many failures for this name from this address. */
      429: {
        headers: {
          /** @description Seconds until it is worth trying again. */
          'Retry-After'?: number;
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  SessionController_renew: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Renewal'];
      };
    };
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  SessionsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this account. */
        account?: string;
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionRow'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      500: components['responses']['Problem500'];
    };
  };
  SessionsController_endAll: {
    parameters: {
      query?: {
        /** @description Only rows with this account. */
        account?: string;
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  SessionsController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is nothing to answer. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  SharingController_release: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          careType: 'somatic' | 'psychiatric';
          /** @default false */
          early?: boolean;
          /** @example 2020-01 */
          period: string;
          previewHash: string;
          reason?: string;
          /** @default [] */
          ticked?: string[];
        };
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharingRelease'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description Nothing is ready, or what was shown has changed. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description An early release without a reason. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  SharingController_prepare: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          careType: 'somatic' | 'psychiatric';
          /** @example 2020-01 */
          period: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreparedMonth'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  SharingController_preview: {
    parameters: {
      query: {
        /** @description Only rows with this careType. */
        careType: 'somatic' | 'psychiatric';
        /** @description Only rows with this period. */
        period: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReleasePreview'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  StatementsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Only rows with this mode. */
        mode?: 'billing' | 'shadow';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this revision. */
        revision?: number;
        /** @description Only rows with this runId. */
        runId?: string;
        /** @description Field to sort by. */
        sort?:
          | 'careType'
          | 'period'
          | 'payer'
          | 'payerName'
          | 'revision'
          | 'episodes'
          | 'excludedEpisodes'
          | 'dischargeReadyDays'
          | 'averageDays'
          | 'billableDays'
          | 'amount'
          | 'liable'
          | 'createdAt';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Statement'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  StatementsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Statement'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReviewBasisController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewBasis'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReviewBasisController_getCsv: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Semicolons, decimal commas, UTF-8 with BOM, CRLF */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReviewBasisController_getPdf: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ReviewBasisController_getXlsx: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  ToDoController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToDo'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  UnitQuestionsController_list: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'answerBy' | 'askedAt';
        /** @description Only rows with this state. */
        state?: 'open' | 'answered';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitQuestion'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  UnitQuestionsController_get: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitQuestion'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  UnitQuestionsController_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitQuestion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is answered. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      500: components['responses']['Problem500'];
    };
  };
  DialogueFilesController_attachToAnswer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description Name of the file, percent-encoded */
        'X-File-Name'?: string;
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DialogueFile'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is not answered yet, the dialogue is decided, or has too many files. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description It is empty, or its key came with another file before. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  DialogueFilesController_downloadOfAnswer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Only rows with this fileId. */
        fileId: string;
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_unsent: {
    parameters: {
      query?: {
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'createdAt';
        /** @description Only rows with this state. */
        state?: 'queued' | 'failed';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsentMail'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  NoticesController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsentMail'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is on its way. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ValueAcceptancesController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this careType. */
        careType?: 'somatic' | 'psychiatric';
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this period. */
        period?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this ruleVersion. */
        ruleVersion?: string;
        /** @description Field to sort by. */
        sort?: 'at' | 'period' | 'careType';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ValueAcceptance'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ValueAcceptancesController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptValues'];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedValues'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description Nothing to accept, accepted by the same person already, or by two. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description No such version governs the month, or the Idempotency-Key came with another body. */
      422: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      500: components['responses']['Problem500'];
    };
  };
  ReferenceDataController_listVat: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VatSetting'][];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  ReferenceDataController_addVat: {
    parameters: {
      query?: never;
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          category: 'E' | 'O';
          decidedBy: string;
          reasonText: string;
          /** Format: date */
          validFrom: string;
        };
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VatSetting'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      /** @description The day has a setting. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      500: components['responses']['Problem500'];
    };
  };
  WriteOffsController_list: {
    parameters: {
      query?: {
        /** @description Only rows with this invoice. */
        invoice?: string;
        /** @description Direction of the order. */
        order?: 'asc' | 'desc';
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Field to sort by. */
        sort?: 'proposedAt' | 'amount';
        /** @description Only rows with this state. */
        state?: 'proposed' | 'approved' | 'rejected';
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOff'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  WriteOffsController_decide: {
    parameters: {
      query?: never;
      header: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
        /** @description The same key with the same body gives the same answer and one effect; with another body 422. */
        'Idempotency-Key'?: components['parameters']['Idempotency-Key'];
        /** @description The version that the update builds on, `"3"` or `3`. Missing 428, stale 412. */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /** @description Opaque id, as an answer gave it. One that cannot be an id is not found. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideWriteOff'];
      };
    };
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteOff'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      /** @description It is decided, or so much is no longer open. */
      409: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndController_yearly: {
    parameters: {
      query: {
        /** @description Page of the list, from 1; one past the end is empty. */
        page?: number;
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Rows a page, at most 200. */
        perPage?: number;
        /** @description Only rows with this year. */
        year: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          'X-Total-Count': components['headers']['X-Total-Count'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['YearlyStatement'][];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndFilesController_yearlyCsv: {
    parameters: {
      query: {
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this year. */
        year: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndFilesController_yearlyPdf: {
    parameters: {
      query: {
        /** @description Only rows with this payer. */
        payer: string;
        /** @description Only rows with this year. */
        year: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
  MonthEndFilesController_yearlyXlsx: {
    parameters: {
      query: {
        /** @description Only rows with this payer. */
        payer?: string;
        /** @description Only rows with this year. */
        year: string;
      };
      header?: {
        /** @description Language of texts: Swedish, or English where it is preferred. Codes never change. */
        'Accept-Language'?: components['parameters']['Accept-Language'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      500: components['responses']['Problem500'];
    };
  };
}
