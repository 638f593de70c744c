// Generated from apps/api/openapi.json by `npm run openapi`. Do not edit.
export interface paths {
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
     * @description `object` is `kind/id` or a kind; `actor` a name; `from` and `to` instants.
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
     * @description The case number is percent-encoded.
     */
    get: operations['EpisodesController_get'];
    put?: never;
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
  '/api/operation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Jobs and their age, imports per source, queue, database, migrations and clocks. */
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
    /** Rule versions over time. */
    get: operations['RuleVersionsController_list'];
    put?: never;
    post?: never;
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
    put?: never;
    post?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Account: {
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
    AffectedEpisode: {
      caseNumber: string;
      payer: string;
      payerName: string;
      period: string;
    };
    AuditAct: {
      act: string;
      text: string;
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
      id: string;
      object: {
        id: string;
        kind: string;
      };
      reason: string | null;
      requestId: string | null;
      role: string | null;
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
    CreatedAccount: {
      account: components['schemas']['Account'];
      invitation: components['schemas']['AccountLink'];
    };
    Credentials: {
      password: string;
      username: string;
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
    DemoData: {
      progress: {
        done: number;
        total: number;
      };
      /** @enum {string} */
      state: 'none' | 'loading' | 'completed' | 'failed';
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
      kind: 'import' | 'billing-run';
    };
    Health: {
      /** @enum {string} */
      status: 'ok';
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
    JobCount: {
      count: number;
      /** @enum {string} */
      kind: 'import' | 'billing-run';
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
    LinkHolder: {
      displayName: string;
      expiresAt: string;
      username: string;
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
    };
    NewCareUnit: {
      /** @default [] */
      aliases: string[];
      /** @enum {string} */
      kind: 'inpatient-unit' | 'inpatient-clinic' | 'outpatient-unit';
      name: string;
    };
    NewPassword: {
      password: string;
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
    PasswordChange: {
      password: string;
    };
    Payer: {
      code: string;
      district: string | null;
      municipality: string;
      municipalityName: string;
      name: string;
      organisationNumber: string | null;
      predecessors: string[];
      successors: string[];
      validFrom: string | null;
      validThrough: string | null;
      version: number;
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
    RecoveryCodes: {
      recoveryCodes: string[];
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
    Renewal: {
      code?: string;
      password: string;
    };
    ResetRequest: {
      username: string;
    };
    RetriedJob: {
      id: string;
      /** @enum {string} */
      kind: 'import' | 'billing-run';
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
    RuleVersion: {
      allowedTransitions: {
        to: string;
      }[];
      /** @enum {string} */
      careType: 'somatic' | 'psychiatric';
      document: {
        [key: string]: unknown;
      };
      /** @description sha256: and the SHA-256 of the RFC 8785 form of the document */
      hash: string;
      id: string;
      /** @enum {string} */
      model: 'average' | 'individual' | 'hybrid';
      publishedAt: string | null;
      refusedTransitions: {
        to: string;
        why: string;
      }[];
      /** @description Name of the version, e.g. somatic/2020-01-01 */
      ruleVersion: string;
      sentences: {
        conditions: components['schemas']['RuleConditionSentence'][];
        parameters: components['schemas']['RuleParameterSentence'][];
        summary: string[];
      };
      /** @enum {string} */
      state: 'in-force' | 'replaced' | 'scheduled';
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
      /** @description Last day before the next version; null = open-ended */
      validThrough: string | null;
      version: number;
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
      /** @enum {string|null} */
      method: 'password' | 'password-totp' | 'oidc' | null;
      needsSecondFactor: boolean;
      permissions: (
        | 'episodes:read'
        | 'imports:read'
        | 'imports:write'
        | 'refused-rows:read'
        | 'runs:read'
        | 'runs:write'
        | 'statements:read'
        | 'review-basis:read'
        | 'registers:read'
        | 'registers:write'
        | 'rules:read'
        | 'audit:read'
        | 'audit:verify'
        | 'audit-samples:read'
        | 'to-do:read'
        | 'data-quality:read'
        | 'accounts:write'
        | 'sessions:manage'
        | 'operation:read'
        | 'operation:write'
        | 'protected-identity:open'
      )[];
      user: {
        displayName: string;
        id: string;
        roles: string[];
        unit: {
          code: string | null;
          /** @enum {string} */
          kind: 'region' | 'payer' | 'care-unit';
          name: string;
        };
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
    StartBillingRun: {
      /** @enum {string} */
      mode: 'billing' | 'shadow';
      /** @example 2020-01 */
      period: string;
    };
    StartedBillingRun: {
      id: string;
    };
    StartedKeyRotation: {
      id: string;
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
        | 'review'
        | 'data-quality';
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
    WrittenSum: {
      averageLine: string | null;
      billableLine: string | null;
      conclusionLine: string | null;
      formulaLine: string | null;
      lines: string[];
      singlyLine: string | null;
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
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
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
    requestBody?: never;
    responses: {
      /** @description As asked for. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Episode'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
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
        state?: 'in-force' | 'replaced' | 'scheduled';
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
}
