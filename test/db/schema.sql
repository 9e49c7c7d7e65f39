CREATE TABLE accelerator (
      id          TEXT PRIMARY KEY,
      name        TEXT NOT NULL,
      kana        TEXT NOT NULL,
      note        TEXT NOT NULL,
      -- Of the 協力可能人材 this person was hired from.
      talent_id   TEXT,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE accelerator_base_day (
      fy    INTEGER NOT NULL REFERENCES accelerator_rule (fy),
      as_of TEXT NOT NULL,
      PRIMARY KEY (fy, as_of)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX accelerator_of_talent ON accelerator (talent_id) WHERE talent_id IS NOT NULL;

CREATE TABLE accelerator_report (
      as_of       TEXT NOT NULL,
      jis2        TEXT NOT NULL,
      received_on TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      PRIMARY KEY (as_of, jis2)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE accelerator_requirement (
      accelerator_id TEXT NOT NULL REFERENCES accelerator (id),
      kind           TEXT NOT NULL,
      evidence       TEXT NOT NULL,
      -- Null while nobody has verified it.
      verified_by    TEXT,
      verified_at    TEXT,
      PRIMARY KEY (accelerator_id, kind)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE accelerator_rule (
      fy         INTEGER PRIMARY KEY,
      target     INTEGER NOT NULL,
      warn_days  INTEGER NOT NULL,
      employment TEXT NOT NULL,
      main_duty  INTEGER NOT NULL CHECK (main_duty IN (0, 1)),
      revision   INTEGER NOT NULL
    ) STRICT;

CREATE TABLE accelerator_snapshot (
      id       TEXT PRIMARY KEY,
      fy       INTEGER NOT NULL,
      as_of    TEXT NOT NULL,
      round    INTEGER NOT NULL,
      reason   TEXT NOT NULL,
      target   INTEGER NOT NULL,
      rule     TEXT NOT NULL,
      persons  INTEGER NOT NULL,
      fixed_by TEXT NOT NULL,
      fixed_at TEXT NOT NULL,
      UNIQUE (as_of, round)
    ) STRICT;

CREATE TABLE accelerator_snapshot_line (
      snapshot_id    TEXT NOT NULL REFERENCES accelerator_snapshot (id),
      jis2           TEXT NOT NULL,
      fulltime       INTEGER NOT NULL,
      parttime       INTEGER NOT NULL,
      counted        INTEGER NOT NULL,
      pr             INTEGER NOT NULL,
      pm             INTEGER NOT NULL,
      sd             INTEGER NOT NULL,
      en             INTEGER NOT NULL,
      municipalities INTEGER NOT NULL,
      -- A prefecture that did not report has no line.
      PRIMARY KEY (snapshot_id, jis2)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE accelerator_step_kind (
      fy       INTEGER NOT NULL REFERENCES accelerator_rule (fy),
      id       TEXT NOT NULL,
      position INTEGER NOT NULL,
      name     TEXT NOT NULL,
      -- No longer asked for; what was recorded under it stays.
      retired  INTEGER NOT NULL CHECK (retired IN (0, 1)),
      PRIMARY KEY (fy, id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE action (
      id         TEXT PRIMARY KEY,
      case_id    TEXT NOT NULL REFERENCES support_case (id),
      session_id TEXT REFERENCES session (id),
      body       TEXT NOT NULL,
      owner      TEXT NOT NULL DEFAULT '',
      due        TEXT,
      done_on    TEXT,
      sort       INTEGER NOT NULL,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX action_by_case ON action (case_id, sort);

CREATE INDEX action_by_session ON action (session_id);

CREATE TABLE advice (
      id         TEXT PRIMARY KEY,
      session_id TEXT NOT NULL REFERENCES session (id),
      given_by   TEXT NOT NULL,
      body       TEXT NOT NULL,
      adopted    TEXT NOT NULL,
      result     TEXT NOT NULL DEFAULT '',
      sort       INTEGER NOT NULL
    ) STRICT;

CREATE INDEX advice_by_session ON advice (session_id, sort);

CREATE TABLE application (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      receipt_no     TEXT,
      state          TEXT NOT NULL,
      jis2           TEXT,
      theme          TEXT,
      received_at    TEXT,
      late           INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
      late_decision  TEXT,
      late_reason    TEXT NOT NULL DEFAULT '',
      sender_name    TEXT NOT NULL DEFAULT '',
      sender_address TEXT NOT NULL DEFAULT '',
      subject        TEXT NOT NULL DEFAULT '',
      message_id     TEXT NOT NULL DEFAULT '',
      note           TEXT NOT NULL DEFAULT '',
      version        INTEGER NOT NULL DEFAULT 1,
      corrections    INTEGER NOT NULL DEFAULT 0,
      to_confirm     INTEGER NOT NULL DEFAULT 0,
      defects        INTEGER NOT NULL DEFAULT 0,
      discarded_at   TEXT,
      created_at     TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1,
      doc_no         TEXT GENERATED ALWAYS AS (form ->> '$.is.docNo') STORED,
      doc_date       TEXT GENERATED ALWAYS AS (form ->> '$.is.docDate') STORED,
      dept           TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.dept') STORED,
      contact_name   TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.name') STORED,
      tel            TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.tel') STORED,
      email          TEXT GENERATED ALWAYS AS (form ->> '$.is.contact.email') STORED,
      -- Last, because it is long: a line of the receipt book is read without touching its overflow pages.
      form           TEXT NOT NULL
    , read_by TEXT) STRICT;

CREATE INDEX application_by_message ON application (message_id) WHERE message_id <> '';

CREATE INDEX application_by_year ON application (fy, received_at);

CREATE TABLE application_document (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      document       TEXT NOT NULL,
      blocks         TEXT NOT NULL,
      PRIMARY KEY (application_id, document)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE application_file (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      version        INTEGER NOT NULL,
      kind           TEXT NOT NULL,
      file_id        TEXT NOT NULL REFERENCES stored_file (id),
      opened         INTEGER NOT NULL DEFAULT 1 CHECK (opened IN (0, 1))
    ) STRICT;

CREATE INDEX application_file_by_application ON application_file (application_id);

CREATE INDEX application_file_by_file ON application_file (file_id);

CREATE UNIQUE INDEX application_one_a_body ON application (fy, jis2)
      WHERE receipt_no IS NOT NULL AND state <> 'withdrawn';

CREATE TABLE application_reading (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      path           TEXT NOT NULL,
      place          TEXT,
      sureness       TEXT NOT NULL,
      note           TEXT NOT NULL,
      confirmed_by   TEXT,
      confirmed_at   TEXT,
      PRIMARY KEY (application_id, path)
    ) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX application_receipt ON application (fy, receipt_no) WHERE receipt_no IS NOT NULL;

CREATE TABLE application_summary (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      part           TEXT NOT NULL,
      text           TEXT NOT NULL,
      -- The mark of the texts it was written to: once they are others, it is to be looked at again.
      source         INTEGER NOT NULL,
      confirmed_by   TEXT,
      confirmed_at   TEXT,
      PRIMARY KEY (application_id, part)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE application_version (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      version        INTEGER NOT NULL,
      received_at    TEXT,
      form           TEXT NOT NULL,
      kept_at        TEXT NOT NULL, read_by TEXT,
      PRIMARY KEY (application_id, version)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
      id             TEXT PRIMARY KEY,
      accelerator_id TEXT NOT NULL REFERENCES accelerator (id),
      jis2           TEXT NOT NULL,
      state          TEXT NOT NULL,
      appointed_on   TEXT,
      -- The last day it held, where it ended before its term.
      ended_on       TEXT,
      reason         TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX appointment_of ON appointment (accelerator_id);

CREATE TABLE appointment_step (
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      step_id        TEXT NOT NULL,
      -- As it was called when it was taken.
      name           TEXT NOT NULL,
      taken_on       TEXT NOT NULL,
      note           TEXT NOT NULL,
      file_id        TEXT REFERENCES stored_file (id),
      file_name      TEXT NOT NULL DEFAULT '',
      recorded_by    TEXT NOT NULL,
      PRIMARY KEY (appointment_id, step_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX appointment_step_paper ON appointment_step (file_id);

CREATE TABLE appointment_term (
      id             TEXT PRIMARY KEY,
      appointment_id TEXT NOT NULL REFERENCES appointment (id),
      employment     TEXT NOT NULL,
      form           TEXT NOT NULL,
      from_on        TEXT NOT NULL,
      to_on          TEXT,
      main_duty      INTEGER NOT NULL CHECK (main_duty IN (0, 1)),
      pr             INTEGER NOT NULL CHECK (pr IN (0, 1)),
      pm             INTEGER NOT NULL CHECK (pm IN (0, 1)),
      sd             INTEGER NOT NULL CHECK (sd IN (0, 1)),
      en             INTEGER NOT NULL CHECK (en IN (0, 1)),
      -- 団体コード, apart by a space.
      municipalities TEXT NOT NULL,
      note           TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX appointment_term_of ON appointment_term (appointment_id, from_on);

CREATE TABLE approval (
      id           TEXT PRIMARY KEY,
      fy           INTEGER NOT NULL REFERENCES programme (fy),
      kind         TEXT NOT NULL,
      -- 1: only its 決裁 was recorded, with no 起案 before it.
      shortened    INTEGER NOT NULL CHECK (shortened IN (0, 1)),
      state        TEXT NOT NULL,
      round        INTEGER NOT NULL DEFAULT 1,
      title        TEXT NOT NULL,
      reason       TEXT NOT NULL DEFAULT '',
      approval_ref TEXT NOT NULL DEFAULT '',
      decided_on   TEXT,
      issued_on    TEXT,
      closed_on    TEXT,
      recorded_by  TEXT NOT NULL,
      recorded_at  TEXT NOT NULL,
      removed_at   TEXT,
      revision     INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE approval_line (
      approval_id    TEXT NOT NULL REFERENCES approval (id),
      round          INTEGER NOT NULL,
      application_id TEXT NOT NULL REFERENCES application (id),
      -- As the 案, or the decision to be taken back, stood then.
      result         TEXT NOT NULL,
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      seen_revision  INTEGER NOT NULL,
      -- Made by it, or taken back by it.
      decision_id    TEXT REFERENCES decision (id),
      PRIMARY KEY (approval_id, round, application_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX approval_line_of ON approval_line (application_id);

CREATE INDEX approval_of_year ON approval (fy);

CREATE TABLE approval_round (
      approval_id TEXT NOT NULL REFERENCES approval (id),
      round       INTEGER NOT NULL,
      draft_no    TEXT NOT NULL,
      drafted_on  TEXT,
      drafted_by  TEXT NOT NULL,
      PRIMARY KEY (approval_id, round)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE approval_step (
      approval_id TEXT NOT NULL REFERENCES approval (id),
      round       INTEGER NOT NULL,
      no          INTEGER NOT NULL,
      post        TEXT NOT NULL,
      name        TEXT NOT NULL,
      acted_on    TEXT NOT NULL,
      verdict     TEXT NOT NULL,
      remark      TEXT NOT NULL,
      PRIMARY KEY (approval_id, round, no)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
      seq     INTEGER PRIMARY KEY,
      at      TEXT NOT NULL,
      who     TEXT NOT NULL,
      did     TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail  TEXT NOT NULL,
      hash    TEXT NOT NULL
    , sum TEXT, erased_at TEXT, erased_sha256 TEXT) STRICT;

CREATE INDEX audit_by_day ON audit (at);

CREATE INDEX audit_by_deed ON audit (did, at);

CREATE INDEX audit_by_person ON audit (who, at, did);

CREATE INDEX audit_by_subject ON audit (subject, seq);

CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit WHEN OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
      OR (NEW.seq, NEW.at, NEW.who, NEW.did, NEW.subject, NEW.hash, NEW.sum)
        IS NOT (OLD.seq, OLD.at, OLD.who, OLD.did, OLD.subject, OLD.hash, OLD.sum)
      BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE call_document (
      id   TEXT PRIMARY KEY,
      fy   INTEGER NOT NULL REFERENCES programme (fy),
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      sort INTEGER NOT NULL
    ) STRICT;

CREATE TABLE check_item (
      id        TEXT PRIMARY KEY,
      fy        INTEGER NOT NULL REFERENCES programme (fy),
      no        INTEGER NOT NULL,
      name      TEXT NOT NULL,
      -- Names the rule that judges the item (shared/domain/applications/check-items.ts); '' where only a person does.
      rule      TEXT NOT NULL DEFAULT '',
      required  INTEGER NOT NULL CHECK (required IN (0, 1)),
      automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
      revision  INTEGER NOT NULL DEFAULT 1, double_check INTEGER NOT NULL DEFAULT 0 CHECK (double_check IN (0, 1)), given_up_at TEXT, given_up_by TEXT NOT NULL DEFAULT '', given_up_why TEXT NOT NULL DEFAULT '',
      UNIQUE (fy, no)
    ) STRICT;

CREATE UNIQUE INDEX check_item_by_rule ON check_item (fy, rule) WHERE rule <> '' AND given_up_at IS NULL;

CREATE TABLE check_result (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      item_id        TEXT NOT NULL REFERENCES check_item (id),
      result         TEXT NOT NULL,
      rule_result    TEXT NOT NULL,
      defects        TEXT NOT NULL,
      warnings       TEXT NOT NULL,
      note           TEXT NOT NULL DEFAULT '',
      checked_by     TEXT NOT NULL DEFAULT '',
      checked_at     TEXT, seen_version INTEGER, checked_id TEXT NOT NULL DEFAULT '', confirmed_by TEXT NOT NULL DEFAULT '', confirmed_id TEXT NOT NULL DEFAULT '', confirmed_at TEXT,
      PRIMARY KEY (application_id, item_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX check_result_by_item ON check_result (item_id);

CREATE TABLE conflict (
      id           TEXT PRIMARY KEY,
      reviewer_id  TEXT NOT NULL REFERENCES reviewer (id),
      jis2         TEXT NOT NULL,
      kind         TEXT NOT NULL,
      treatment    TEXT NOT NULL,
      detail       TEXT NOT NULL,
      excluded     INTEGER NOT NULL CHECK (excluded IN (0, 1)),
      declared_at  TEXT NOT NULL,
      declared_by  TEXT NOT NULL,
      withdrawn_at TEXT,
      withdrawn_reason TEXT NOT NULL DEFAULT '',
      revision     INTEGER NOT NULL DEFAULT 1
    , since TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE conflict_answer (
      seq         INTEGER PRIMARY KEY,
      reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
      jis2        TEXT NOT NULL,
      answer      TEXT NOT NULL CHECK (answer IN ('open', 'none', 'declared')),
      kind        TEXT,
      treatment   TEXT,
      detail      TEXT NOT NULL DEFAULT '',
      since       TEXT NOT NULL DEFAULT '',
      return_id   TEXT REFERENCES sheet_return (id),
      at          TEXT NOT NULL,
      who         TEXT NOT NULL
    ) STRICT;

CREATE INDEX conflict_answer_by_cell ON conflict_answer (reviewer_id, jis2, seq);

CREATE TABLE conflict_dismissal (
      reviewer_id  TEXT NOT NULL REFERENCES reviewer (id),
      jis2         TEXT NOT NULL,
      evidence     TEXT NOT NULL,
      reason       TEXT NOT NULL,
      dismissed_at TEXT NOT NULL,
      dismissed_by TEXT NOT NULL,
      PRIMARY KEY (reviewer_id, jis2, evidence)
    ) STRICT;

CREATE UNIQUE INDEX conflict_once ON conflict (reviewer_id, jis2) WHERE withdrawn_at IS NULL;

CREATE TABLE correction (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      round          INTEGER NOT NULL,
      -- The version of the application that it asks about, and the newest one when its answer was recorded.
      version        INTEGER NOT NULL,
      answer_version INTEGER,
      due_on         TEXT NOT NULL,
      due_hour       INTEGER NOT NULL,
      method         TEXT NOT NULL,
      drawn_by       TEXT NOT NULL,
      drawn_at       TEXT NOT NULL,
      sent_on        TEXT,
      answered_on    TEXT,
      taken_back_at  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE correction_item (
      id            TEXT PRIMARY KEY,
      correction_id TEXT NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
      position      INTEGER NOT NULL,
      place         TEXT NOT NULL,
      message       TEXT NOT NULL,
      form          TEXT NOT NULL,
      included      INTEGER NOT NULL CHECK (included IN (0, 1)),
      -- What it was drawn from: the finding of a rule, empty for an officer's own.
      code          TEXT NOT NULL,
      path          TEXT,
      found         TEXT NOT NULL,
      -- The item of the round before that it takes over.
      carried_from  TEXT,
      outcome       TEXT,
      outcome_note  TEXT NOT NULL DEFAULT ''
    ) STRICT;

CREATE INDEX correction_item_before ON correction_item (carried_from) WHERE carried_from IS NOT NULL;

CREATE INDEX correction_item_order ON correction_item (correction_id, position);

CREATE UNIQUE INDEX correction_round ON correction (application_id, round);

CREATE TABLE criterion (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      no         INTEGER NOT NULL,
      name       TEXT NOT NULL,
      short_name TEXT NOT NULL,
      viewpoint  TEXT NOT NULL,
      weight     REAL NOT NULL,
      max_raw    INTEGER NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1, floor REAL, anchors TEXT NOT NULL DEFAULT '{"v":1,"is":[]}',
      UNIQUE (fy, no)
    ) STRICT;

CREATE TABLE deadline_move (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      kind       TEXT NOT NULL CHECK (kind IN ('extended', 'corrected')),
      -- Null: of every body.
      jis2       TEXT,
      moved_from TEXT NOT NULL,
      moved_to   TEXT NOT NULL,
      reason     TEXT NOT NULL,
      instead_of TEXT REFERENCES deadline_move (id),
      made_by    TEXT NOT NULL,
      made_at    TEXT NOT NULL
    ) STRICT;

CREATE INDEX deadline_move_of_year ON deadline_move (fy, made_at);

CREATE TABLE decision (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id),
      result         TEXT NOT NULL,
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      approval_ref   TEXT NOT NULL,
      decided_on     TEXT NOT NULL,
      decided_by     TEXT NOT NULL,
      mean           REAL,
      rank           INTEGER,
      departs        INTEGER NOT NULL CHECK (departs IN (0, 1)),
      revoked_at     TEXT,
      revoked_reason TEXT NOT NULL DEFAULT '',
      revoked_ref    TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    , declined_at TEXT, declined_reason TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX decision_of ON decision (application_id);

CREATE UNIQUE INDEX decision_one ON decision (application_id) WHERE revoked_at IS NULL;

CREATE TABLE disclosure_choice (
      request_id TEXT NOT NULL REFERENCES disclosure_request (id),
      document   TEXT NOT NULL,
      part       TEXT NOT NULL,
      way        TEXT NOT NULL,
      ground     TEXT,
      words      TEXT NOT NULL,
      reason     TEXT NOT NULL,
      -- The mark of the text it was chosen for: once that is another, it is to be looked at again.
      mark       INTEGER NOT NULL,
      chosen_by  TEXT NOT NULL,
      chosen_at  TEXT NOT NULL,
      -- 0: taken back; the number goes on, so that an older window is told.
      stands     INTEGER NOT NULL CHECK (stands IN (0, 1)),
      revision   INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (request_id, document, part)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure_request (
      id              TEXT PRIMARY KEY,
      fy              INTEGER NOT NULL REFERENCES programme (fy),
      no              INTEGER NOT NULL,
      -- Null: the whole year.
      application_id  TEXT REFERENCES application (id),
      received_on     TEXT NOT NULL,
      asked           TEXT NOT NULL,
      correction_days INTEGER NOT NULL,
      extended_to     TEXT,
      extended_reason TEXT NOT NULL,
      state           TEXT NOT NULL,
      decided_on      TEXT,
      outcome         TEXT NOT NULL,
      note            TEXT NOT NULL,
      removed_at      TEXT,
      revision        INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX disclosure_request_of_year ON disclosure_request (fy, no);

CREATE TABLE disposal (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL,
      code        TEXT NOT NULL,
      measure     TEXT NOT NULL,
      expired_on  TEXT NOT NULL,
      agreed_on   TEXT NOT NULL,
      agreed_ref  TEXT NOT NULL,
      agreed_by   TEXT NOT NULL,
      remark      TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      UNIQUE (fy, code)
    ) STRICT;

CREATE TABLE disposal_line (
      disposal_id TEXT NOT NULL REFERENCES disposal (id),
      no          INTEGER NOT NULL,
      what        TEXT NOT NULL,
      count       INTEGER NOT NULL,
      sha256      TEXT NOT NULL,
      PRIMARY KEY (disposal_id, no)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE exam (
      code     TEXT PRIMARY KEY,
      name     TEXT NOT NULL,
      -- Names under which it was held before, one on a line.
      before   TEXT NOT NULL DEFAULT '',
      retired  INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
      sort     INTEGER NOT NULL,
      -- 0 as it came with the program.
      revision INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;

CREATE TABLE form_definition (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      no         INTEGER NOT NULL,
      -- What it was copied from; none where that is the form of 令和8年度.
      base_id    TEXT,
      items      TEXT NOT NULL,
      -- The last file it was tried on, and what was found there.
      tried      TEXT,
      begun_by   TEXT NOT NULL,
      begun_at   TEXT NOT NULL,
      -- A draft has neither; what is in use stays as it is.
      adopted_by TEXT,
      adopted_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX form_definition_of_year ON form_definition (fy, no);

CREATE TABLE forum (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      name        TEXT NOT NULL,
      held_on     TEXT NOT NULL,
      starts_at   TEXT NOT NULL,
      ends_at     TEXT NOT NULL,
      place       TEXT NOT NULL,
      -- 開催地, by its name.
      prefecture  TEXT NOT NULL,
      streamed    INTEGER NOT NULL,
      purpose     TEXT NOT NULL,
      -- The forum it was made from.
      follows     TEXT REFERENCES forum (id),
      reported_on TEXT,
      created_by  TEXT NOT NULL,
      created_at  TEXT NOT NULL,
      removed_at  TEXT,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE forum_answer (
      id          TEXT PRIMARY KEY,
      reply_id    TEXT NOT NULL REFERENCES forum_reply (id),
      question_id TEXT NOT NULL REFERENCES forum_question (id),
      choice      INTEGER NOT NULL
    ) STRICT;

CREATE INDEX forum_answer_of_question ON forum_answer (question_id);

CREATE INDEX forum_answer_of_reply ON forum_answer (reply_id);

CREATE TABLE forum_comment (
      id         TEXT PRIMARY KEY,
      reply_id   TEXT NOT NULL REFERENCES forum_reply (id),
      position   INTEGER NOT NULL,
      words      TEXT NOT NULL,
      -- The group it was put into by hand; '' while it is in none.
      group_name TEXT NOT NULL
    ) STRICT;

CREATE INDEX forum_comment_of_reply ON forum_comment (reply_id, position);

CREATE INDEX forum_following ON forum (follows);

CREATE TABLE forum_invitation (
      id       TEXT PRIMARY KEY,
      forum_id TEXT NOT NULL REFERENCES forum (id),
      jis2     TEXT NOT NULL,
      sent_on  TEXT NOT NULL,
      UNIQUE (forum_id, jis2)
    ) STRICT;

CREATE TABLE forum_material (
      id         TEXT PRIMARY KEY,
      forum_id   TEXT NOT NULL REFERENCES forum (id),
      position   INTEGER NOT NULL,
      slot_id    TEXT REFERENCES forum_slot (id),
      kind       TEXT NOT NULL,
      number     TEXT NOT NULL,
      title      TEXT NOT NULL,
      -- Whose it is: who is asked.
      holder     TEXT NOT NULL,
      file_id    TEXT REFERENCES stored_file (id),
      file_name  TEXT NOT NULL,
      address    TEXT NOT NULL,
      permission TEXT NOT NULL,
      asked_on   TEXT,
      settled_on TEXT,
      settled_by TEXT NOT NULL,
      left_out   TEXT NOT NULL,
      reason     TEXT NOT NULL
    ) STRICT;

CREATE INDEX forum_material_of_file ON forum_material (file_id);

CREATE INDEX forum_material_of_forum ON forum_material (forum_id, position);

CREATE INDEX forum_material_of_slot ON forum_material (slot_id);

CREATE INDEX forum_of_year ON forum (fy, held_on);

CREATE TABLE forum_participant (
      id         TEXT PRIMARY KEY,
      forum_id   TEXT NOT NULL REFERENCES forum (id),
      jis2       TEXT NOT NULL,
      org        TEXT NOT NULL,
      name       TEXT NOT NULL,
      email      TEXT NOT NULL,
      attendance TEXT NOT NULL
    ) STRICT;

CREATE INDEX forum_participant_of_forum ON forum_participant (forum_id, jis2);

CREATE TABLE forum_person (
      id             TEXT PRIMARY KEY,
      forum_id       TEXT NOT NULL REFERENCES forum (id),
      slot_id        TEXT REFERENCES forum_slot (id),
      position       INTEGER NOT NULL,
      part           TEXT NOT NULL,
      name           TEXT NOT NULL,
      kana           TEXT NOT NULL,
      title          TEXT NOT NULL,
      absent         INTEGER NOT NULL DEFAULT 0,
      -- 代理: who came instead, and since when that was known; '' where nobody did.
      proxy_name     TEXT NOT NULL DEFAULT '',
      proxy_title    TEXT NOT NULL DEFAULT '',
      proxy_known_on TEXT
    ) STRICT;

CREATE INDEX forum_person_of_forum ON forum_person (forum_id, position);

CREATE INDEX forum_person_of_slot ON forum_person (slot_id);

CREATE TABLE forum_question (
      id       TEXT PRIMARY KEY,
      forum_id TEXT NOT NULL REFERENCES forum (id),
      position INTEGER NOT NULL,
      words    TEXT NOT NULL
    ) STRICT;

CREATE INDEX forum_question_of_forum ON forum_question (forum_id, position);

CREATE TABLE forum_reply (
      id       TEXT PRIMARY KEY,
      forum_id TEXT NOT NULL REFERENCES forum (id)
    ) STRICT;

CREATE INDEX forum_reply_of_forum ON forum_reply (forum_id);

CREATE TABLE forum_slot (
      id        TEXT PRIMARY KEY,
      forum_id  TEXT NOT NULL REFERENCES forum (id),
      position  INTEGER NOT NULL,
      starts_at TEXT NOT NULL,
      ends_at   TEXT NOT NULL,
      title     TEXT NOT NULL
    ) STRICT;

CREATE INDEX forum_slot_of_forum ON forum_slot (forum_id, position);

CREATE TABLE gate (
      id       TEXT PRIMARY KEY,
      fy       INTEGER NOT NULL REFERENCES programme (fy),
      no       INTEGER NOT NULL,
      name     TEXT NOT NULL,
      note     TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, no)
    ) STRICT;

CREATE TABLE gate_answer (
      application_id TEXT NOT NULL REFERENCES application (id),
      gate_id        TEXT NOT NULL REFERENCES gate (id) ON DELETE CASCADE,
      passed         INTEGER CHECK (passed IN (0, 1)),
      note           TEXT NOT NULL,
      answered_by    TEXT NOT NULL,
      answered_at    TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (gate_id, application_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE hidden_name (
      application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
      name           TEXT NOT NULL,
      PRIMARY KEY (application_id, name)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE holiday_edit (
      date     TEXT PRIMARY KEY,
      name     TEXT NOT NULL,
      open     INTEGER NOT NULL CHECK (open IN (0, 1)),
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE incoming (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      -- The mail or zip it came in; none where it was put in itself.
      parent_id      TEXT REFERENCES incoming (id) ON DELETE CASCADE,
      position       INTEGER NOT NULL,
      name           TEXT NOT NULL,
      kind           TEXT NOT NULL,
      size           INTEGER NOT NULL,
      sha256         TEXT NOT NULL,
      -- A picture of the text itself, a signature's mostly: no attachment that anybody counts.
      inline         INTEGER NOT NULL DEFAULT 0 CHECK (inline IN (0, 1)),
      -- None where its bytes lie in its mail or zip alone.
      file_id        TEXT REFERENCES stored_file (id),
      -- How many were found in it: as many rows name it as their parent once all of it is in.
      parts          INTEGER NOT NULL DEFAULT 0,
      subject        TEXT NOT NULL DEFAULT '',
      sender         TEXT NOT NULL DEFAULT '',
      brought_by     TEXT NOT NULL,
      brought_at     TEXT NOT NULL,
      ending         TEXT NOT NULL,
      reason         TEXT NOT NULL DEFAULT '',
      application_id TEXT REFERENCES application (id) ON DELETE CASCADE,
      explained      TEXT NOT NULL DEFAULT '',
      explained_by   TEXT,
      explained_at   TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    , filed_jis2 TEXT, filed_received_at TEXT) STRICT;

CREATE TABLE incoming_announced (
      incoming_id TEXT NOT NULL REFERENCES incoming (id) ON DELETE CASCADE,
      seq         INTEGER NOT NULL,
      count       INTEGER,
      name        TEXT,
      quote       TEXT NOT NULL,
      PRIMARY KEY (incoming_id, seq)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX incoming_filed ON incoming (fy, filed_jis2) WHERE filed_jis2 IS NOT NULL;

CREATE INDEX incoming_of_application ON incoming (application_id) WHERE application_id IS NOT NULL;

CREATE INDEX incoming_of_file ON incoming (file_id) WHERE file_id IS NOT NULL;

CREATE INDEX incoming_of_year ON incoming (fy, brought_at);

CREATE UNIQUE INDEX incoming_once ON incoming (fy, sha256) WHERE parent_id IS NULL;

CREATE UNIQUE INDEX incoming_place ON incoming (parent_id, position) WHERE parent_id IS NOT NULL;

CREATE TABLE inquiry (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      no             INTEGER NOT NULL,
      application_id TEXT REFERENCES application (id),
      asked_at       TEXT NOT NULL,
      means          TEXT NOT NULL,
      org            TEXT NOT NULL,
      person         TEXT NOT NULL,
      contact        TEXT NOT NULL,
      question       TEXT NOT NULL,
      state          TEXT NOT NULL,
      answer         TEXT NOT NULL,
      answered_by    TEXT NOT NULL,
      answered_at    TEXT,
      reason         TEXT NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX inquiry_of_year ON inquiry (fy, no);

CREATE TABLE introduction (
      id             TEXT PRIMARY KEY,
      registrant_id  TEXT NOT NULL REFERENCES registrant (id),
      posting_id     TEXT NOT NULL,
      fy             INTEGER NOT NULL,
      code           TEXT NOT NULL,
      title          TEXT NOT NULL,
      asked_on       TEXT NOT NULL,
      replied_on     TEXT,
      reply          TEXT,
      introduced_on  TEXT,
      concluded_on   TEXT,
      result         TEXT,
      reason         TEXT NOT NULL DEFAULT '',
      recorded_by    TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      -- Asked by mistake it stays to be read.
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE UNIQUE INDEX introduction_held ON introduction (registrant_id, posting_id) WHERE taken_back_at IS NULL;

CREATE INDEX introduction_of_posting ON introduction (posting_id, asked_on);

CREATE INDEX introduction_of_registrant ON introduction (registrant_id, asked_on);

CREATE INDEX introduction_of_year ON introduction (fy, asked_on);

CREATE TABLE issue (
      id         TEXT PRIMARY KEY,
      case_id    TEXT NOT NULL REFERENCES support_case (id),
      no         INTEGER NOT NULL,
      track      TEXT NOT NULL,
      raised_on  TEXT NOT NULL,
      raised_by  TEXT NOT NULL DEFAULT '',
      category   TEXT NOT NULL DEFAULT '',
      severity   TEXT NOT NULL,
      body       TEXT NOT NULL,
      response   TEXT NOT NULL DEFAULT '',
      owner      TEXT NOT NULL DEFAULT '',
      due        TEXT,
      closed_on  TEXT,
      state      TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, no)
    ) STRICT;

CREATE TABLE job (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      about      TEXT NOT NULL,
      state      TEXT NOT NULL,
      done       INTEGER NOT NULL DEFAULT 0,
      total      INTEGER NOT NULL DEFAULT 0,
      message    TEXT NOT NULL DEFAULT '',
      input      TEXT NOT NULL,
      output     TEXT,
      problem    TEXT,
      started_at TEXT NOT NULL,
      ended_at   TEXT,
      started_by TEXT NOT NULL,
      profile_id TEXT NOT NULL
    ) STRICT;

CREATE INDEX job_by_start ON job (started_at);

CREATE INDEX job_running ON job (state) WHERE state = 'running';

CREATE TABLE kpi (
      id            TEXT PRIMARY KEY,
      case_id       TEXT NOT NULL REFERENCES support_case (id),
      track         TEXT NOT NULL,
      name          TEXT NOT NULL,
      kind          TEXT NOT NULL,
      unit          TEXT NOT NULL,
      baseline      REAL,
      baseline_date TEXT,
      target        REAL,
      target_date   TEXT,
      definition    TEXT NOT NULL DEFAULT '',
      source        TEXT NOT NULL DEFAULT '',
      sort          INTEGER NOT NULL,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX kpi_by_case ON kpi (case_id, sort);

CREATE TABLE kpi_value (
      id         TEXT PRIMARY KEY,
      kpi_id     TEXT NOT NULL REFERENCES kpi (id),
      as_of      TEXT NOT NULL,
      value      REAL NOT NULL,
      note       TEXT NOT NULL DEFAULT '',
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE UNIQUE INDEX kpi_value_once ON kpi_value (kpi_id, as_of) WHERE removed_at IS NULL;

CREATE TABLE letter (
      id               TEXT PRIMARY KEY,
      fy               INTEGER NOT NULL REFERENCES programme (fy),
      kind             TEXT NOT NULL,
      application_id   TEXT REFERENCES application (id),
      draft            INTEGER NOT NULL CHECK (draft IN (0, 1)),
      decision_id      TEXT,
      approval_ref     TEXT NOT NULL,
      decided_on       TEXT NOT NULL,
      contents         TEXT NOT NULL,
      shown            TEXT NOT NULL,
      template_version INTEGER NOT NULL,
      file_id          TEXT NOT NULL REFERENCES stored_file (id),
      file_name        TEXT NOT NULL,
      audit_head       TEXT NOT NULL,
      made_by          TEXT NOT NULL,
      made_at          TEXT NOT NULL
    ) STRICT;

CREATE INDEX letter_by_file ON letter (file_id);

CREATE INDEX letter_by_year ON letter (fy, application_id, kind);

CREATE TABLE letter_template (
      kind     TEXT NOT NULL,
      version  INTEGER NOT NULL,
      file_id  TEXT REFERENCES stored_file (id),
      back_to  INTEGER,
      taken_by TEXT NOT NULL,
      taken_at TEXT NOT NULL,
      PRIMARY KEY (kind, version)
    ) STRICT;

CREATE INDEX letter_template_by_file ON letter_template (file_id);

CREATE TABLE measure_version (
      id      TEXT PRIMARY KEY,
      fy      INTEGER NOT NULL REFERENCES programme (fy),
      version INTEGER NOT NULL,
      change  TEXT NOT NULL,
      reason  TEXT NOT NULL,
      touched TEXT NOT NULL,
      made_at TEXT NOT NULL,
      made_by TEXT NOT NULL,
      UNIQUE (fy, version)
    ) STRICT;

CREATE TABLE meeting (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      no             INTEGER NOT NULL,
      held_on        TEXT NOT NULL,
      starts_at      TEXT NOT NULL,
      ends_at        TEXT NOT NULL,
      place          TEXT NOT NULL,
      form           TEXT NOT NULL,
      quorum         INTEGER,
      proxies_count  INTEGER NOT NULL,
      sent_on        TEXT,
      memo           TEXT NOT NULL,
      -- The meeting it goes on from.
      continues      TEXT REFERENCES meeting (id),
      created_by     TEXT NOT NULL,
      created_at     TEXT NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE meeting_entry (
      id         TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      seq        INTEGER NOT NULL,
      at         TEXT NOT NULL,
      kind       TEXT NOT NULL,
      deed       TEXT NOT NULL,
      written_at TEXT NOT NULL,
      written_by TEXT NOT NULL,
      UNIQUE (meeting_id, seq)
    ) STRICT;

CREATE TABLE meeting_item (
      id             TEXT PRIMARY KEY,
      meeting_id     TEXT NOT NULL REFERENCES meeting (id),
      position       INTEGER NOT NULL,
      kind           TEXT NOT NULL,
      title          TEXT NOT NULL,
      application_id TEXT REFERENCES application (id),
      minutes        INTEGER
    ) STRICT;

CREATE INDEX meeting_item_of_application ON meeting_item (application_id);

CREATE INDEX meeting_item_of_meeting ON meeting_item (meeting_id, position);

CREATE TABLE meeting_material (
      id           TEXT PRIMARY KEY,
      meeting_id   TEXT NOT NULL REFERENCES meeting (id),
      position     INTEGER NOT NULL,
      number       TEXT NOT NULL,
      title        TEXT NOT NULL,
      -- 会議後回収.
      to_collect   INTEGER NOT NULL,
      -- How many copies came back; null while nobody counted.
      collected    INTEGER,
      collected_by TEXT NOT NULL
    ) STRICT;

CREATE INDEX meeting_material_of_meeting ON meeting_material (meeting_id, position);

CREATE TABLE meeting_member (
      id          TEXT PRIMARY KEY,
      meeting_id  TEXT NOT NULL REFERENCES meeting (id),
      position    INTEGER NOT NULL,
      kind        TEXT NOT NULL,
      reviewer_id TEXT REFERENCES reviewer (id),
      name        TEXT NOT NULL,
      kana        TEXT NOT NULL,
      title       TEXT NOT NULL,
      is_chair    INTEGER NOT NULL,
      seat        TEXT NOT NULL,
      expected    TEXT NOT NULL,
      proxy       TEXT NOT NULL
    ) STRICT;

CREATE INDEX meeting_member_of_meeting ON meeting_member (meeting_id, position);

CREATE INDEX meeting_member_of_reviewer ON meeting_member (reviewer_id);

CREATE INDEX meeting_of_year ON meeting (fy);

CREATE TABLE milestone (
      id             TEXT PRIMARY KEY,
      case_id        TEXT NOT NULL REFERENCES support_case (id),
      track          TEXT NOT NULL,
      title          TEXT NOT NULL,
      start_on       TEXT,
      end_on         TEXT,
      baseline_start TEXT,
      baseline_end   TEXT,
      done_on        TEXT,
      progress       INTEGER NOT NULL DEFAULT 0,
      weight         REAL NOT NULL DEFAULT 1,
      owner          TEXT NOT NULL DEFAULT '',
      after          TEXT NOT NULL,
      sort           INTEGER NOT NULL,
      removed_at     TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX milestone_by_case ON milestone (case_id, sort);

CREATE TABLE minutes_answer (
      id          TEXT PRIMARY KEY,
      round_id    TEXT NOT NULL REFERENCES minutes_round (id),
      member_id   TEXT NOT NULL REFERENCES meeting_member (id),
      answer      TEXT NOT NULL,
      answered_on TEXT,
      words       TEXT NOT NULL,
      -- What became of a correction.
      outcome     TEXT NOT NULL,
      reason      TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1,
      UNIQUE (round_id, member_id)
    ) STRICT;

CREATE INDEX minutes_answer_of_member ON minutes_answer (member_id);

CREATE TABLE minutes_edit (
      id           TEXT PRIMARY KEY,
      meeting_id   TEXT NOT NULL REFERENCES meeting (id),
      -- The paragraph, by what it is drawn from.
      key          TEXT NOT NULL,
      -- Null: as the record says it.
      words        TEXT,
      -- For the public version. Null: made from the words; empty: left out.
      public_words TEXT,
      -- The mark of the paragraph as it was drawn when it was written.
      source       INTEGER NOT NULL,
      written_by   TEXT NOT NULL,
      written_at   TEXT NOT NULL,
      revision     INTEGER NOT NULL DEFAULT 1,
      UNIQUE (meeting_id, key)
    ) STRICT;

CREATE TABLE minutes_round (
      id            TEXT PRIMARY KEY,
      meeting_id    TEXT NOT NULL REFERENCES meeting (id),
      version       INTEGER NOT NULL,
      state         TEXT NOT NULL,
      sent_on       TEXT NOT NULL,
      due_on        TEXT NOT NULL,
      -- What the members were sent.
      sent          TEXT NOT NULL,
      sent_by       TEXT NOT NULL,
      sent_at       TEXT NOT NULL,
      -- Both versions whole, once they are frozen.
      frozen        TEXT,
      published_on  TEXT,
      -- When and why a new version took its place.
      superseded_at TEXT,
      reason        TEXT NOT NULL DEFAULT '',
      revision      INTEGER NOT NULL DEFAULT 1,
      UNIQUE (meeting_id, version)
    ) STRICT;

CREATE TRIGGER minutes_round_frozen BEFORE UPDATE OF frozen ON minutes_round WHEN OLD.frozen IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'frozen minutes are frozen'); END;

CREATE TRIGGER minutes_round_kept BEFORE DELETE ON minutes_round
      BEGIN SELECT RAISE(ABORT, 'a version of the minutes is kept'); END;

CREATE TRIGGER minutes_round_sent BEFORE UPDATE OF sent ON minutes_round
      BEGIN SELECT RAISE(ABORT, 'what was sent was sent'); END;

CREATE TABLE no_conflict (
      reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
      jis2        TEXT NOT NULL,
      declared_at TEXT NOT NULL,
      declared_by TEXT NOT NULL,
      PRIMARY KEY (reviewer_id, jis2)
    ) STRICT;

CREATE TABLE notice (
      application_id TEXT PRIMARY KEY REFERENCES application (id),
      doc_no         TEXT NOT NULL,
      issued_on      TEXT,
      addressee      TEXT NOT NULL,
      recorded_by    TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE office (
      id          INTEGER PRIMARY KEY CHECK (id = 1),
      office_name TEXT NOT NULL,
      practice    INTEGER NOT NULL CHECK (practice IN (0, 1)),
      label       TEXT NOT NULL,
      handling    TEXT NOT NULL,
      created_at  TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    , sender_title TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', seal TEXT NOT NULL DEFAULT 'omitted') STRICT;

CREATE TABLE parting (
      id             TEXT NOT NULL,
      application_id TEXT NOT NULL,
      -- In turn: clocks of two PCs do not agree.
      no             INTEGER NOT NULL,
      how            TEXT NOT NULL,
      made_by        TEXT NOT NULL,
      made_at        TEXT NOT NULL,
      marks          TEXT NOT NULL,
      PRIMARY KEY (application_id, id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE partner (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      name        TEXT NOT NULL,
      kind        TEXT NOT NULL,
      dispatches  INTEGER NOT NULL DEFAULT 0 CHECK (dispatches IN (0, 1)),
      announces   INTEGER NOT NULL DEFAULT 0 CHECK (announces IN (0, 1)),
      other_offer TEXT NOT NULL DEFAULT '',
      capacity    TEXT NOT NULL DEFAULT '',
      conditions  TEXT NOT NULL DEFAULT '',
      since       TEXT,
      until_on    TEXT,
      dept        TEXT NOT NULL DEFAULT '',
      person      TEXT NOT NULL DEFAULT '',
      contact     TEXT NOT NULL DEFAULT '',
      removed_at  TEXT,
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE partner_dealing (
      id         TEXT PRIMARY KEY,
      partner_id TEXT NOT NULL REFERENCES partner (id),
      held_on    TEXT NOT NULL,
      what       TEXT NOT NULL,
      sort       INTEGER NOT NULL
    ) STRICT;

CREATE INDEX partner_dealing_of_partner ON partner_dealing (partner_id, sort);

CREATE INDEX partner_of_year ON partner (fy, name);

CREATE TABLE phone_note (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      jis2        TEXT NOT NULL,
      held_at     TEXT NOT NULL,
      way         TEXT NOT NULL,
      person      TEXT NOT NULL,
      dept        TEXT NOT NULL DEFAULT '',
      taken_by    TEXT NOT NULL,
      summary     TEXT NOT NULL,
      next_step   TEXT NOT NULL DEFAULT '',
      due_on      TEXT,
      done        INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      -- Struck it stays to be read.
      struck_at   TEXT,
      struck_by   TEXT,
      struck_why  TEXT NOT NULL DEFAULT '',
      revision    INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX phone_note_of_body ON phone_note (fy, jis2, held_at);

CREATE TABLE pool (
      id          TEXT PRIMARY KEY,
      jis2        TEXT NOT NULL,
      as_of       TEXT NOT NULL,
      bodies      INTEGER,
      agreement   TEXT NOT NULL,
      agreed_on   TEXT,
      fulltime    INTEGER,
      parttime    INTEGER,
      contract    INTEGER,
      -- One person may have several roles: they have no sum.
      pr          INTEGER,
      pm          INTEGER,
      sd          INTEGER,
      en          INTEGER,
      supported   INTEGER,
      wishing     INTEGER,
      note        TEXT NOT NULL,
      -- Whence the last change came, and which paper it was.
      source      TEXT NOT NULL,
      source_name TEXT NOT NULL,
      recorded_by TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      revision    INTEGER NOT NULL,
      UNIQUE (as_of, jis2)
    ) STRICT;

CREATE INDEX pool_of ON pool (jis2, as_of);

CREATE TABLE posting (
      id            TEXT PRIMARY KEY,
      fy            INTEGER NOT NULL REFERENCES programme (fy),
      -- 団体コード, six digits: names repeat.
      code          TEXT NOT NULL,
      title         TEXT NOT NULL,
      employment    TEXT NOT NULL,
      seats         INTEGER,
      term          TEXT NOT NULL DEFAULT '',
      days_per_week REAL,
      place         TEXT NOT NULL DEFAULT '',
      remote        TEXT NOT NULL,
      requirement   TEXT NOT NULL,
      theme_a       INTEGER NOT NULL DEFAULT 0 CHECK (theme_a IN (0, 1)),
      theme_b       INTEGER NOT NULL DEFAULT 0 CHECK (theme_b IN (0, 1)),
      theme_c       INTEGER NOT NULL DEFAULT 0 CHECK (theme_c IN (0, 1)),
      theme_d       INTEGER NOT NULL DEFAULT 0 CHECK (theme_d IN (0, 1)),
      theme_e       INTEGER NOT NULL DEFAULT 0 CHECK (theme_e IN (0, 1)),
      theme_f       INTEGER NOT NULL DEFAULT 0 CHECK (theme_f IN (0, 1)),
      role_pr       INTEGER NOT NULL DEFAULT 0 CHECK (role_pr IN (0, 1)),
      role_pm       INTEGER NOT NULL DEFAULT 0 CHECK (role_pm IN (0, 1)),
      role_sd       INTEGER NOT NULL DEFAULT 0 CHECK (role_sd IN (0, 1)),
      role_en       INTEGER NOT NULL DEFAULT 0 CHECK (role_en IN (0, 1)),
      detail        TEXT NOT NULL DEFAULT '',
      opened_on     TEXT NOT NULL,
      closes_on     TEXT,
      ended_on      TEXT,
      url           TEXT NOT NULL DEFAULT '',
      source        TEXT NOT NULL DEFAULT '',
      recorded_by   TEXT NOT NULL,
      recorded_at   TEXT NOT NULL,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE posting_extension (
      id         TEXT PRIMARY KEY,
      posting_id TEXT NOT NULL REFERENCES posting (id),
      from_on    TEXT NOT NULL,
      until_on   TEXT NOT NULL,
      reason     TEXT NOT NULL DEFAULT '',
      made_by    TEXT NOT NULL,
      made_at    TEXT NOT NULL
    ) STRICT;

CREATE INDEX posting_extension_of_posting ON posting_extension (posting_id, made_at);

CREATE INDEX posting_of_year ON posting (fy, opened_on);

CREATE TABLE profile (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      kana       TEXT NOT NULL,
      role       TEXT NOT NULL,
      salt       TEXT,
      passphrase TEXT,
      active     INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
      revision   INTEGER NOT NULL DEFAULT 1
    , talent INTEGER NOT NULL DEFAULT 0 CHECK (talent IN (0, 1))) STRICT;

CREATE TABLE programme (
      fy                 INTEGER PRIMARY KEY,
      title              TEXT NOT NULL,
      deadline           TEXT NOT NULL,
      slots              INTEGER NOT NULL,
      support_from       TEXT NOT NULL,
      support_to         TEXT NOT NULL,
      method             TEXT NOT NULL,
      ties               TEXT NOT NULL,
      floor_total        REAL,
      floor_item         REAL,
      cut_after          INTEGER NOT NULL,
      scoring_started    TEXT,
      scoring_finished   TEXT,
      next_receipt       INTEGER NOT NULL DEFAULT 1,
      rules_revision     INTEGER NOT NULL DEFAULT 1,
      revision           INTEGER NOT NULL DEFAULT 1
    , priorities TEXT NOT NULL DEFAULT '{"v":1,"is":[]}', rank_points TEXT NOT NULL DEFAULT '{"v":1,"is":[5,3,1]}', rounding_mode TEXT NOT NULL DEFAULT 'halfUp', rounding_places INTEGER NOT NULL DEFAULT 2, paper_names TEXT NOT NULL DEFAULT 'shown', firm_word TEXT NOT NULL DEFAULT '確か', fairly_word TEXT NOT NULL DEFAULT 'やや確か', thread_word TEXT NOT NULL DEFAULT '僅差', firm_share INTEGER NOT NULL DEFAULT 90, thread_ways INTEGER NOT NULL DEFAULT 3, thread_share INTEGER NOT NULL DEFAULT 50, call_from TEXT, schedule TEXT NOT NULL DEFAULT '', decline_by TEXT, reserve_until TEXT, press_count TEXT NOT NULL DEFAULT 'hidden', correction_days INTEGER NOT NULL DEFAULT 3, correction_hour INTEGER NOT NULL DEFAULT 17, context TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE progress_report (
      id           TEXT PRIMARY KEY,
      case_id      TEXT NOT NULL REFERENCES support_case (id),
      period       TEXT NOT NULL,
      from_on      TEXT NOT NULL,
      to_on        TEXT NOT NULL,
      due_on       TEXT NOT NULL,
      state        TEXT NOT NULL,
      overall      TEXT NOT NULL,
      talent       TEXT NOT NULL,
      theme        TEXT NOT NULL,
      suggested    TEXT NOT NULL,
      level_reason TEXT NOT NULL DEFAULT '',
      done_text    TEXT NOT NULL DEFAULT '',
      next_text    TEXT NOT NULL DEFAULT '',
      risk         TEXT NOT NULL DEFAULT '',
      request      TEXT NOT NULL DEFAULT '',
      content      TEXT NOT NULL,
      -- The whole report as it was confirmed.
      frozen       TEXT CHECK ((state = 'confirmed') = (frozen IS NOT NULL)),
      submitted_on TEXT,
      confirmed_by TEXT,
      confirmed_at TEXT,
      revision     INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, period)
    ) STRICT;

CREATE TRIGGER progress_report_frozen BEFORE UPDATE ON progress_report WHEN OLD.state = 'confirmed'
      BEGIN SELECT RAISE(ABORT, 'a confirmed report is frozen'); END;

CREATE TRIGGER progress_report_kept BEFORE DELETE ON progress_report WHEN OLD.state = 'confirmed'
      BEGIN SELECT RAISE(ABORT, 'a confirmed report is kept'); END;

CREATE TABLE projection (
      meeting_id TEXT PRIMARY KEY REFERENCES meeting (id),
      hidden     INTEGER NOT NULL,
      face       TEXT NOT NULL,
      dots       INTEGER NOT NULL
    ) STRICT;

CREATE TABLE proposal (
      application_id TEXT PRIMARY KEY REFERENCES application (id),
      result         TEXT NOT NULL,
      reserve_order  INTEGER,
      reason         TEXT NOT NULL,
      condition      TEXT NOT NULL,
      proposed_by    TEXT NOT NULL,
      proposed_at    TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE provision (
      id       TEXT PRIMARY KEY,
      no       INTEGER NOT NULL UNIQUE,
      jis2     TEXT NOT NULL,
      as_of    TEXT NOT NULL,
      people   INTEGER NOT NULL,
      purpose  TEXT NOT NULL,
      made_by  TEXT NOT NULL,
      made_at  TEXT NOT NULL,
      -- Of the workbook, once it is written.
      sha256   TEXT,
      revision INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE provision_line (
      provision_id  TEXT NOT NULL REFERENCES provision (id),
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      PRIMARY KEY (provision_id, registrant_id)
    ) STRICT;

CREATE INDEX provision_of_registrant ON provision_line (registrant_id);

CREATE TABLE publication (
      fy           INTEGER PRIMARY KEY REFERENCES programme (fy),
      published_on TEXT NOT NULL,
      place        TEXT NOT NULL,
      recorded_by  TEXT NOT NULL,
      recorded_at  TEXT NOT NULL,
      revision     INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE receipt_mail (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL REFERENCES application (id),
      version        INTEGER NOT NULL,
      sent_at        TEXT NOT NULL,
      recorded_by    TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      -- Said by mistake it stays to be read.
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX receipt_mail_of_application ON receipt_mail (application_id, recorded_at);

CREATE UNIQUE INDEX receipt_mail_of_version ON receipt_mail (application_id, version) WHERE taken_back_at IS NULL;

CREATE TABLE record_extension (
      id      TEXT PRIMARY KEY,
      fy      INTEGER NOT NULL,
      code    TEXT NOT NULL,
      until   TEXT NOT NULL,
      reason  TEXT NOT NULL,
      made_by TEXT NOT NULL,
      made_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE record_kind (
      fy         INTEGER NOT NULL,
      code       TEXT NOT NULL,
      large      TEXT NOT NULL,
      middle     TEXT NOT NULL,
      small      TEXT NOT NULL,
      years      TEXT NOT NULL,
      count_from TEXT NOT NULL,
      measure    TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (fy, code)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE registrant (
      id             TEXT PRIMARY KEY,
      -- 登録番号: drawn by lot, never given twice; it stays when all else is gone.
      no             TEXT NOT NULL UNIQUE,
      state          TEXT NOT NULL,
      applied_on     TEXT NOT NULL,
      registered_on  TEXT,
      renewal_asked_on TEXT,
      renewed_on     TEXT,
      -- Codes with a blank between them: 「PM SD」, 「C F」, 「40 41 42」.
      style          TEXT NOT NULL DEFAULT '',
      roles          TEXT NOT NULL DEFAULT '',
      themes         TEXT NOT NULL DEFAULT '',
      years          INTEGER,
      local_years    INTEGER,
      wishes         TEXT NOT NULL DEFAULT '',
      days           REAL,
      regions        TEXT NOT NULL DEFAULT '',
      everywhere     INTEGER NOT NULL DEFAULT 0 CHECK (everywhere IN (0, 1)),
      remote         INTEGER NOT NULL DEFAULT 0 CHECK (remote IN (0, 1)),
      available_from TEXT,
      home_jis2      TEXT,
      -- 定期のお知らせを断っている.
      no_notices     INTEGER NOT NULL DEFAULT 0 CHECK (no_notices IN (0, 1)),
      came_by        TEXT NOT NULL,
      -- Of a registrant who is no more: who did it, when, and why in one of a few words.
      erased_at      TEXT,
      erased_by      TEXT,
      erased_why     TEXT,
      asked_on       TEXT,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX registrant_by_email ON registrant_person (email_key) WHERE email_key <> '';

CREATE INDEX registrant_by_name ON registrant_person (name_key) WHERE name_key <> '';

CREATE TABLE registrant_career (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      no            INTEGER NOT NULL,
      span          TEXT NOT NULL,
      org           TEXT NOT NULL,
      duty          TEXT NOT NULL DEFAULT '',
      outcome       TEXT NOT NULL DEFAULT ''
    ) STRICT;

CREATE INDEX registrant_career_of ON registrant_career (registrant_id, no);

CREATE TABLE registrant_claim (
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      -- 1 実務5年以上, 2 高度試験, 3 同等以上.
      requirement   INTEGER NOT NULL CHECK (requirement IN (1, 2, 3)),
      -- What was seen, one of a few words.
      evidence      TEXT NOT NULL DEFAULT '',
      -- NULL until somebody looked; 0 what does not hold.
      holds         INTEGER CHECK (holds IN (0, 1)),
      finding       TEXT NOT NULL DEFAULT '',
      verified_by   TEXT,
      verified_at   TEXT,
      PRIMARY KEY (registrant_id, requirement)
    ) STRICT;

CREATE TABLE registrant_consent (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      kind          TEXT NOT NULL,
      given_on      TEXT NOT NULL,
      valid_to      TEXT NOT NULL,
      everywhere    INTEGER NOT NULL CHECK (everywhere IN (0, 1)),
      -- 「40 41 42」, of a consent that names its receivers.
      receivers     TEXT NOT NULL DEFAULT '',
      way           TEXT NOT NULL,
      recorded_by   TEXT NOT NULL,
      recorded_at   TEXT NOT NULL
    ) STRICT;

CREATE INDEX registrant_consent_of ON registrant_consent (registrant_id, given_on);

CREATE TABLE registrant_exam (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      exam          TEXT NOT NULL,
      -- As it was called when it was passed, where that was another name.
      called        TEXT NOT NULL DEFAULT '',
      -- YYYY-MM, or '' where it is not known.
      passed_in     TEXT NOT NULL DEFAULT '',
      certificate   TEXT NOT NULL DEFAULT '',
      -- 情報処理安全確保支援士の登録, which passing alone is not.
      enrolled      INTEGER NOT NULL DEFAULT 0 CHECK (enrolled IN (0, 1))
    ) STRICT;

CREATE INDEX registrant_exam_of ON registrant_exam (registrant_id, exam);

CREATE INDEX registrant_exam_passed ON registrant_exam (exam);

CREATE TABLE registrant_person (
      registrant_id TEXT PRIMARY KEY REFERENCES registrant (id),
      name          TEXT NOT NULL,
      kana          TEXT NOT NULL DEFAULT '',
      email         TEXT NOT NULL DEFAULT '',
      tel           TEXT NOT NULL DEFAULT '',
      employer      TEXT NOT NULL DEFAULT '',
      -- ③の理由書.
      statement     TEXT NOT NULL DEFAULT '',
      -- 自治体実務の内容, 報酬の希望, and what the office noted.
      local_work    TEXT NOT NULL DEFAULT '',
      pay           TEXT NOT NULL DEFAULT '',
      remark        TEXT NOT NULL DEFAULT '',
      -- 概要: goes into the list for a prefecture only once an officer has marked it free of identification.
      summary       TEXT NOT NULL DEFAULT '',
      summary_by    TEXT,
      summary_at    TEXT,
      -- Equal for two writings of one address and of one name: a second form of one person is known by them.
      email_key     TEXT NOT NULL DEFAULT '',
      name_key      TEXT NOT NULL DEFAULT ''
    ) STRICT;

CREATE TABLE registrant_view (
      id            TEXT PRIMARY KEY,
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      at            TEXT NOT NULL,
      who           TEXT NOT NULL,
      kind          TEXT NOT NULL,
      purpose       TEXT NOT NULL,
      remark        TEXT NOT NULL DEFAULT ''
    ) STRICT;

CREATE INDEX registrant_view_of ON registrant_view (registrant_id, at);

CREATE TABLE reviewer (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      name       TEXT NOT NULL,
      kana       TEXT NOT NULL,
      org        TEXT NOT NULL,
      title      TEXT NOT NULL,
      email      TEXT NOT NULL,
      seat       TEXT NOT NULL,
      code       TEXT NOT NULL,
      profile_id TEXT REFERENCES profile (id),
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, code)
    ) STRICT;

CREATE INDEX reviewer_by_profile ON reviewer (profile_id);

CREATE TABLE scenario (
      id            TEXT PRIMARY KEY,
      fy            INTEGER NOT NULL,
      aim           TEXT NOT NULL,
      name          TEXT NOT NULL,
      size          INTEGER NOT NULL,
      memo          TEXT NOT NULL,
      made_by       TEXT NOT NULL,
      made_at       TEXT NOT NULL,
      changed_by    TEXT NOT NULL,
      changed_at    TEXT NOT NULL,
      -- Its place among those taken to the meeting; null while it is not.
      meeting_order INTEGER,
      removed_at    TEXT,
      revision      INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE scenario_body (
      scenario_id    TEXT NOT NULL REFERENCES scenario (id),
      application_id TEXT NOT NULL REFERENCES application (id),
      -- 0: out of the set; kept for the reason that was written for it.
      inside         INTEGER NOT NULL,
      -- Where it stood in the tally when it was put in.
      rank_then      INTEGER,
      reason         TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (scenario_id, application_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX scenario_of_year ON scenario (fy);

CREATE TABLE score (
      sheet_id     TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
      criterion_id TEXT NOT NULL REFERENCES criterion (id),
      raw          INTEGER,
      remark       TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (sheet_id, criterion_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE score_change (
      seq          INTEGER PRIMARY KEY,
      sheet_id     TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
      criterion_id TEXT REFERENCES criterion (id),
      raw          INTEGER,
      words        TEXT NOT NULL DEFAULT '',
      return_id    TEXT REFERENCES sheet_return (id),
      at           TEXT NOT NULL,
      who          TEXT NOT NULL
    , entry_id TEXT REFERENCES score_entry (id), came TEXT NOT NULL DEFAULT 'before') STRICT;

CREATE INDEX score_change_by_cell ON score_change (sheet_id, criterion_id, seq);

CREATE TABLE score_entry (
      id          TEXT PRIMARY KEY,
      reviewer_id TEXT NOT NULL REFERENCES reviewer (id),
      source      TEXT NOT NULL,
      word        TEXT NOT NULL DEFAULT '',
      received_at TEXT NOT NULL,
      begun_at    TEXT NOT NULL,
      begun_by    TEXT NOT NULL
    ) STRICT;

CREATE INDEX score_entry_by_reviewer ON score_entry (reviewer_id, begun_at);

CREATE TABLE score_look (
      sheet_id     TEXT NOT NULL REFERENCES score_sheet (id) ON DELETE CASCADE,
      criterion_id TEXT NOT NULL REFERENCES criterion (id),
      entry_id     TEXT NOT NULL REFERENCES score_entry (id),
      state        TEXT NOT NULL,
      typed_by     TEXT NOT NULL,
      typed_at     TEXT NOT NULL,
      second_raw   INTEGER,
      looked_how   TEXT,
      looked_by    TEXT,
      looked_at    TEXT,
      PRIMARY KEY (sheet_id, criterion_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE score_sheet (
      id             TEXT PRIMARY KEY,
      reviewer_id    TEXT NOT NULL REFERENCES reviewer (id),
      application_id TEXT NOT NULL REFERENCES application (id),
      state          TEXT NOT NULL,
      comment        TEXT NOT NULL DEFAULT '',
      reason         TEXT NOT NULL DEFAULT '',
      submitted_at   TEXT,
      revision       INTEGER NOT NULL DEFAULT 1,
      UNIQUE (reviewer_id, application_id)
    ) STRICT;

CREATE INDEX score_sheet_by_application ON score_sheet (application_id);

CREATE TABLE scouring (
      id        INTEGER PRIMARY KEY CHECK (id = 1),
      wanted_at TEXT NOT NULL
    ) STRICT;

CREATE TABLE search_entry (
      id        INTEGER PRIMARY KEY,
      kind      TEXT NOT NULL,
      record_id TEXT NOT NULL,
      fy        INTEGER,
      jis2      TEXT,
      title     TEXT NOT NULL,
      detail    TEXT NOT NULL,
      route     TEXT NOT NULL,
      key       TEXT NOT NULL,
      UNIQUE (kind, record_id)
    ) STRICT;

CREATE VIRTUAL TABLE search_index USING fts5 (grams, content = '', contentless_delete = 1, detail = none);

CREATE TABLE session (
      id           TEXT PRIMARY KEY,
      case_id      TEXT NOT NULL REFERENCES support_case (id),
      seq          INTEGER NOT NULL,
      kind         TEXT NOT NULL,
      track        TEXT NOT NULL,
      start_at     TEXT NOT NULL,
      end_at       TEXT,
      place        TEXT NOT NULL DEFAULT '',
      agenda       TEXT NOT NULL DEFAULT '',
      reported     TEXT NOT NULL DEFAULT '',
      summary      TEXT NOT NULL DEFAULT '',
      decided      TEXT NOT NULL DEFAULT '',
      next_on      TEXT,
      report_due   TEXT NOT NULL,
      record_state TEXT NOT NULL,
      participants TEXT NOT NULL,
      removed_at   TEXT,
      revision     INTEGER NOT NULL DEFAULT 1,
      UNIQUE (case_id, seq)
    ) STRICT;

CREATE INDEX session_by_case ON session (case_id, start_at);

CREATE TABLE sheet_given (
      id            TEXT PRIMARY KEY,
      fy            INTEGER NOT NULL REFERENCES programme (fy),
      reviewer_id   TEXT NOT NULL REFERENCES reviewer (id),
      file_id       TEXT NOT NULL REFERENCES stored_file (id),
      due_on        TEXT NOT NULL,
      digest        TEXT NOT NULL,
      criteria_mark TEXT NOT NULL,
      up_to         INTEGER NOT NULL,
      given_at      TEXT NOT NULL,
      given_by      TEXT NOT NULL
    , paper TEXT NOT NULL DEFAULT 'sheet') STRICT;

CREATE INDEX sheet_given_by_file ON sheet_given (file_id);

CREATE INDEX sheet_given_by_reviewer ON sheet_given (reviewer_id, given_at);

CREATE TABLE sheet_return (
      id          TEXT PRIMARY KEY,
      fy          INTEGER NOT NULL REFERENCES programme (fy),
      file_id     TEXT NOT NULL REFERENCES stored_file (id),
      file_name   TEXT NOT NULL,
      given_id    TEXT REFERENCES sheet_given (id),
      reviewer_id TEXT REFERENCES reviewer (id),
      reading     TEXT,
      state       TEXT NOT NULL,
      refused     TEXT,
      message     TEXT NOT NULL DEFAULT '',
      returned_at TEXT NOT NULL,
      returned_by TEXT NOT NULL,
      revision    INTEGER NOT NULL DEFAULT 1
    , paper TEXT NOT NULL DEFAULT 'sheet') STRICT;

CREATE INDEX sheet_return_by_file ON sheet_return (file_id);

CREATE INDEX sheet_return_by_given ON sheet_return (given_id, returned_at);

CREATE INDEX sheet_return_by_year ON sheet_return (fy, returned_at);

CREATE TABLE speech (
      id         TEXT PRIMARY KEY,
      meeting_id TEXT NOT NULL REFERENCES meeting (id),
      item_id    TEXT NOT NULL REFERENCES meeting_item (id),
      -- Null: nobody is named as the speaker yet.
      member_id  TEXT REFERENCES meeting_member (id),
      at         TEXT NOT NULL,
      words      TEXT NOT NULL,
      written_by TEXT NOT NULL,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX speech_of_item ON speech (item_id);

CREATE INDEX speech_of_meeting ON speech (meeting_id, at);

CREATE INDEX speech_of_member ON speech (member_id);

CREATE TABLE stored_chunk (
      file_id TEXT NOT NULL REFERENCES stored_file (id) ON DELETE CASCADE,
      seq     INTEGER NOT NULL,
      bytes   BLOB NOT NULL,
      PRIMARY KEY (file_id, seq)
    ) STRICT;

CREATE TABLE stored_file (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL,
      mime       TEXT NOT NULL,
      size       INTEGER NOT NULL DEFAULT 0,
      sha256     TEXT,
      whole      INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
      created_by TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

CREATE INDEX stored_file_by_hash ON stored_file (sha256);

CREATE INDEX stored_file_unfinished ON stored_file (whole) WHERE whole = 0;

CREATE TABLE support_case (
      id             TEXT PRIMARY KEY,
      application_id TEXT NOT NULL UNIQUE REFERENCES application (id),
      fy             INTEGER NOT NULL REFERENCES programme (fy),
      jis2           TEXT NOT NULL,
      theme          TEXT NOT NULL,
      state          TEXT NOT NULL,
      officer        TEXT NOT NULL DEFAULT '',
      contractor     TEXT NOT NULL DEFAULT '',
      expert         TEXT NOT NULL DEFAULT '',
      goal_talent    TEXT NOT NULL DEFAULT '',
      goal_theme     TEXT NOT NULL DEFAULT '',
      period_from    TEXT NOT NULL,
      period_to      TEXT NOT NULL,
      plan_agreed_on TEXT,
      plan_agreed_by TEXT NOT NULL DEFAULT '',
      started_at     TEXT NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX support_case_by_year ON support_case (fy, jis2);

CREATE TABLE talent_import (
      id         TEXT PRIMARY KEY,
      sha256     TEXT NOT NULL,
      read_by    TEXT NOT NULL,
      read_at    TEXT NOT NULL,
      stored_at  TEXT,
      stored_by  TEXT,
      added      INTEGER NOT NULL DEFAULT 0,
      changed    INTEGER NOT NULL DEFAULT 0,
      same       INTEGER NOT NULL DEFAULT 0,
      refused    INTEGER NOT NULL DEFAULT 0,
      -- Headings that no field is of, one a line.
      unread     TEXT NOT NULL DEFAULT '',
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE talent_import_line (
      import_id TEXT NOT NULL REFERENCES talent_import (id),
      no        INTEGER NOT NULL,
      place     TEXT NOT NULL,
      reading   TEXT NOT NULL,
      PRIMARY KEY (import_id, no)
    ) STRICT;

CREATE TABLE talent_notice (
      id             TEXT PRIMARY KEY,
      fy             INTEGER NOT NULL,
      no             INTEGER NOT NULL,
      since          TEXT NOT NULL,
      until_on       TEXT NOT NULL,
      subject        TEXT NOT NULL,
      body           TEXT NOT NULL,
      prepared_by    TEXT NOT NULL,
      prepared_at    TEXT NOT NULL,
      way            TEXT,
      copied_by      TEXT,
      copied_at      TEXT,
      sent           INTEGER NOT NULL DEFAULT 0,
      declined       INTEGER NOT NULL DEFAULT 0,
      paused         INTEGER NOT NULL DEFAULT 0,
      no_consent     INTEGER NOT NULL DEFAULT 0,
      no_mail        INTEGER NOT NULL DEFAULT 0,
      sent_on        TEXT,
      sent_by        TEXT,
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX talent_notice_of_registrant ON talent_notice_receiver (registrant_id);

CREATE INDEX talent_notice_of_year ON talent_notice (fy, until_on);

CREATE UNIQUE INDEX talent_notice_open ON talent_notice (fy) WHERE sent_on IS NULL AND taken_back_at IS NULL;

CREATE TABLE talent_notice_posting (
      notice_id  TEXT NOT NULL REFERENCES talent_notice (id),
      posting_id TEXT NOT NULL,
      kind       TEXT NOT NULL,
      code       TEXT NOT NULL,
      title      TEXT NOT NULL,
      sort       INTEGER NOT NULL,
      PRIMARY KEY (notice_id, posting_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE talent_notice_receiver (
      notice_id     TEXT NOT NULL REFERENCES talent_notice (id),
      registrant_id TEXT NOT NULL REFERENCES registrant (id),
      PRIMARY KEY (notice_id, registrant_id)
    ) STRICT, WITHOUT ROWID;

CREATE TABLE talent_rule (
      fy             INTEGER PRIMARY KEY REFERENCES programme (fy),
      consent_months INTEGER NOT NULL,
      at_year_end    INTEGER NOT NULL CHECK (at_year_end IN (0, 1)),
      warn_days      INTEGER NOT NULL,
      renewal_months INTEGER NOT NULL,
      years_needed   INTEGER NOT NULL,
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE TABLE theme (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      letter     TEXT NOT NULL,
      name       TEXT NOT NULL,
      short_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      revision   INTEGER NOT NULL DEFAULT 1,
      UNIQUE (fy, letter)
    ) STRICT;

CREATE TABLE tie_settlement (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      kind       TEXT NOT NULL,
      ordering   TEXT NOT NULL,
      ballot     TEXT,
      reason     TEXT NOT NULL,
      made_at    TEXT NOT NULL,
      made_by    TEXT NOT NULL,
      takes_back TEXT REFERENCES tie_settlement (id)
    ) STRICT;

CREATE TABLE training_attendance (
      participant_id TEXT NOT NULL REFERENCES training_participant (id),
      unit_id        TEXT NOT NULL REFERENCES training_unit (id),
      attendance     TEXT NOT NULL,
      PRIMARY KEY (participant_id, unit_id)
    ) STRICT, WITHOUT ROWID;

CREATE INDEX training_attendance_of_unit ON training_attendance (unit_id);

CREATE TABLE training_certificate (
      id             TEXT PRIMARY KEY,
      participant_id TEXT NOT NULL REFERENCES training_participant (id),
      fy             INTEGER NOT NULL,
      no             INTEGER NOT NULL,
      issued_on      TEXT NOT NULL,
      issued_by      TEXT NOT NULL,
      issued_at      TEXT NOT NULL,
      -- Given out by mistake it stays to be read, and its number is not given again.
      taken_back_at  TEXT,
      taken_back_by  TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      revision       INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE UNIQUE INDEX training_certificate_held ON training_certificate (participant_id) WHERE taken_back_at IS NULL;

CREATE UNIQUE INDEX training_certificate_no ON training_certificate (fy, no);

CREATE TABLE training_course (
      id         TEXT PRIMARY KEY,
      fy         INTEGER NOT NULL REFERENCES programme (fy),
      title      TEXT NOT NULL,
      mode       TEXT NOT NULL,
      place      TEXT NOT NULL DEFAULT '',
      content    TEXT NOT NULL DEFAULT '',
      rule       TEXT NOT NULL,
      least      INTEGER,
      removed_at TEXT,
      revision   INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX training_course_of_year ON training_course (fy);

CREATE TABLE training_participant (
      id                    TEXT PRIMARY KEY,
      course_id             TEXT NOT NULL REFERENCES training_course (id),
      name                  TEXT NOT NULL,
      jis2                  TEXT NOT NULL,
      post                  TEXT NOT NULL DEFAULT '',
      registered_on         TEXT,
      note                  TEXT NOT NULL DEFAULT '',
      -- The appointed アクセラレータ and the registrant it is, where known.
      accelerator_person_id TEXT,
      talent_id             TEXT,
      removed_at            TEXT,
      revision              INTEGER NOT NULL DEFAULT 1
    ) STRICT;

CREATE INDEX training_participant_of_accelerator ON training_participant (accelerator_person_id)
      WHERE accelerator_person_id IS NOT NULL;

CREATE INDEX training_participant_of_course ON training_participant (course_id, jis2);

CREATE TABLE training_unit (
      id        TEXT PRIMARY KEY,
      course_id TEXT NOT NULL REFERENCES training_course (id),
      held_on   TEXT NOT NULL,
      title     TEXT NOT NULL,
      hours     REAL,
      needed    INTEGER NOT NULL CHECK (needed IN (0, 1)),
      sort      INTEGER NOT NULL
    ) STRICT;

CREATE INDEX training_unit_of_course ON training_unit (course_id, sort);

CREATE TABLE travel (
      id          TEXT PRIMARY KEY,
      destination TEXT NOT NULL,
      remark      TEXT NOT NULL,
      taken_by    TEXT NOT NULL,
      taken_at    TEXT NOT NULL,
      side        TEXT NOT NULL,
      home_by     TEXT,
      home_at     TEXT,
      ended       TEXT,
      ended_by    TEXT,
      ended_at    TEXT,
      reason      TEXT NOT NULL DEFAULT ''
    ) STRICT;

CREATE UNIQUE INDEX travel_under_way ON travel (ended IS NULL) WHERE ended IS NULL;

CREATE TABLE year_parting (
      id TEXT NOT NULL, fy INTEGER NOT NULL, no INTEGER NOT NULL,
      how TEXT NOT NULL, made_by TEXT NOT NULL, made_at TEXT NOT NULL, marks TEXT NOT NULL,
      PRIMARY KEY (fy, id)
    ) STRICT, WITHOUT ROWID;
