import type { CheckResult } from '../../../shared/domain/applications/check-items.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface CheckRow {
  application_id: string
  item_id: string
  result: CheckResult
  rule_result: CheckResult
  defects: StoredText<'defects'>
  warnings: StoredText<'defects'>
  note: string
  checked_by: string
  checked_at: string | null
  /** The profile behind the name; '' where only the name is on record. */
  checked_id: string
  /** ダブルチェック: the second officer. */
  confirmed_by: string
  confirmed_id: string
  confirmed_at: string | null
  /** The version the office's own result was given on; null where there is none. */
  seen_version: number | null
  no: number
  name: string
  /** The rule that judges the item; '' where only a person does. */
  rule: string
  required: number
  double_check: number
  /** 廃止; null of an item in use. */
  given_up_at: string | null
}

/** By the items in use. */
export const checkRows = (db: ReadDb, id: string) =>
  sql<[string], CheckRow>(
    db,
    `SELECT r.*, i.no, i.name, i.rule, i.required, i.double_check, i.given_up_at
       FROM check_result r JOIN check_item i ON i.id = r.item_id
      WHERE r.application_id = ? AND i.given_up_at IS NULL ORDER BY i.no`,
  ).all(id)

/** What a person had checked by items that were given up since. */
export const givenUpCheckRows = (db: ReadDb, id: string) =>
  sql<[string], CheckRow & { given_up_at: string }>(
    db,
    `SELECT r.*, i.no, i.name, i.rule, i.required, i.double_check, i.given_up_at
       FROM check_result r JOIN check_item i ON i.id = r.item_id
      WHERE r.application_id = ? AND i.given_up_at IS NOT NULL AND r.checked_at IS NOT NULL ORDER BY i.no`,
  ).all(id)

export interface OpenCheckRow {
  application_id: string
  late: number
  late_decision: 'accepted' | 'refused' | null
  item_id: string
  result: CheckResult
  rule_result: CheckResult
  no: number
  name: string
  rule: string
  required: number
  double_check: number
  checked_by: string
  checked_id: string
  checked_at: string | null
  confirmed_at: string | null
}

/** Required items that are neither ○ nor 対象外, and those that two look at and have not, of all that wait for 要件適合. */
export const openCheckRows = (db: ReadDb, fy: number) =>
  sql<[number], OpenCheckRow>(
    db,
    `SELECT r.application_id, a.late, a.late_decision, r.item_id, r.result, r.rule_result, i.no, i.name, i.rule,
            i.required, i.double_check, r.checked_by, r.checked_id, r.checked_at, r.confirmed_at
       FROM application a
       JOIN check_result r ON r.application_id = a.id
       JOIN check_item i ON i.id = r.item_id
      WHERE a.fy = ? AND a.discarded_at IS NULL AND a.state IN ('received', 'checking')
        AND i.given_up_at IS NULL
        AND ((i.required = 1 AND r.result IN ('ng', 'pending'))
             OR (i.double_check = 1 AND r.confirmed_at IS NULL AND r.result <> 'pending'
                 AND (i.required = 1 OR r.checked_at IS NOT NULL)))
      ORDER BY a.receipt_no, i.no`,
  ).all(fy)

/** The rule's word always; the officer's own result, and the second look at it, stay once given. */
export const putRuleResult = (
  db: WriteDb,
  row: {
    id: string
    itemId: string
    result: CheckResult
    defects: StoredText<'defects'>
    warnings: StoredText<'defects'>
  },
) =>
  sql<typeof row>(
    db,
    `INSERT INTO check_result (application_id, item_id, result, rule_result, defects, warnings)
     VALUES (@id, @itemId, @result, @result, @defects, @warnings)
     ON CONFLICT (application_id, item_id) DO UPDATE
        SET rule_result = @result, defects = @defects, warnings = @warnings,
            result = CASE WHEN checked_at IS NULL THEN @result ELSE result END`,
  ).run(row)

export const setCheckResult = (
  db: WriteDb,
  change: {
    id: string
    itemId: string
    result: CheckResult
    note: string
    by: string
    byId: string
    at: string
    version: number
  },
) =>
  sql<typeof change>(
    db,
    `UPDATE check_result SET result = @result, note = @note, checked_by = @by, checked_id = @byId, checked_at = @at,
                             seen_version = @version, confirmed_by = '', confirmed_id = '', confirmed_at = NULL
      WHERE application_id = @id AND item_id = @itemId`,
  ).run(change)

/** 二人目の確認 of the result as it stands; no moment takes it back. */
export const setSecondLook = (
  db: WriteDb,
  change: { id: string; itemId: string; by: string; byId: string; at: string | null },
) =>
  sql<typeof change>(
    db,
    `UPDATE check_result SET confirmed_by = @by, confirmed_id = @byId, confirmed_at = @at
      WHERE application_id = @id AND item_id = @itemId`,
  ).run(change)

/** The office's own results that were given on that version, or later: they are the rule's again. */
export const forgetChecksOn = (db: WriteDb, key: { id: string; version: number }) =>
  sql<typeof key>(
    db,
    `UPDATE check_result SET result = rule_result, note = '', checked_by = '', checked_id = '', checked_at = NULL,
                             seen_version = NULL, confirmed_by = '', confirmed_id = '', confirmed_at = NULL
      WHERE application_id = @id AND seen_version >= @version`,
  ).run(key)
