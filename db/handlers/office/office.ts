import { type OfficeContract, officeContract } from '../../../shared/contract/index.ts'
import type { Contract } from '../../../shared/contract/operation.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { roleLabel } from '../../../shared/domain/roles.ts'
import { type AuditRow, auditCount, auditEntries, auditHead, entryOfHead, firstBadEntry, note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { passphraseFits, storePassphrase } from '../../passphrase.ts'
import {
  deleteHoliday,
  holdings,
  holidayRows,
  type OfficeRow,
  officeRow,
  putHoliday,
  setOffice,
} from '../../tables/office/office.ts'
import {
  insertProfile,
  type ProfileRow,
  profileById,
  profileRows,
  setPassphraseOf,
  setProfile,
} from '../../tables/office/profile.ts'

export const office: Handlers<OfficeContract>['office'] = {
  settings: ({ db }) => toSettings(theOffice(db)),

  holdings: ({ db }) => stored(holdings(db)),

  editSettings(ctx, { officeName, label, handling, revision }) {
    const before = theOffice(ctx.db)
    assertFresh({ revision }, before, [
      { field: 'officeName', label: '課室名', theirs: before.office_name, yours: officeName },
      { field: 'label', label: '格付表示', theirs: before.label, yours: label },
      { field: 'handling', label: '取扱制限', theirs: before.handling, yours: handling },
    ])
    const after = setOffice(ctx.db, { officeName, label, handling })
    note(ctx, 'office.editSettings', 'office', { officeName, label, handling })
    return toSettings(after ?? before)
  },

  profiles: ({ db }) => profileRows(db).map(toProfile),

  addProfile(ctx, { id, name, kana, role, passphrase }) {
    const known = profileById(ctx.db, id)
    if (known) {
      assertSameRecord(known.name === name && known.role === role)
      return toProfile(known)
    }
    assertNameFree(ctx.db, name, id)
    const row = insertProfile(ctx.db, { id, name, kana, role, ...storePassphrase(passphrase) })
    note(ctx, 'office.addProfile', id, { name, role: roleLabel[role] })
    return toProfile(stored(row))
  },

  editProfile(ctx, { id, name, kana, role, active, revision }) {
    const before = theProfile(ctx.db, id)
    assertFresh({ revision }, before, [
      { field: 'name', label: '氏名', theirs: before.name, yours: name },
      { field: 'role', label: '役割', theirs: roleLabel[before.role], yours: roleLabel[role] },
    ])
    if (active) assertNameFree(ctx.db, name, id)
    if (before.role === 'officer' && (role !== 'officer' || !active)) assertOfficerRemains(ctx.db, id)
    const after = setProfile(ctx.db, { id, name, kana, role, active: active ? 1 : 0 })
    note(ctx, 'office.editProfile', id, { name, role: roleLabel[role], active })
    return toProfile(stored(after))
  },

  setPassphrase(ctx, { id, current, passphrase, revision }) {
    const before = theProfile(ctx.db, id)
    assertFresh({ revision }, before, [])
    const own = ctx.caller.profileId === id
    if (!own && ctx.caller.role !== 'officer')
      throw new Refusal('forbidden', 'ほかの人の合言葉を決められるのは担当だけです。')
    if (own && !passphraseFits(current, before))
      throw new Refusal('forbidden', '今の合言葉が違います。', { fields: { current: '今の合言葉が違います。' } })
    const after = setPassphraseOf(ctx.db, { id, ...storePassphrase(passphrase) })
    note(ctx, 'office.setPassphrase', id, { set: passphrase !== '' })
    return toProfile(stored(after))
  },

  holidays: ({ db }) => holidays(db),

  editHoliday(ctx, { date, name, open, remove }) {
    if (remove) deleteHoliday(ctx.db, date)
    else putHoliday(ctx.db, { date, name, open: open ? 1 : 0 })
    note(ctx, 'office.editHoliday', date, { name, open, remove })
    return holidays(ctx.db)
  },

  audit: ({ db }, { subject, before, limit }) => ({
    entries: auditEntries(db, { subject, before: before ?? Number.MAX_SAFE_INTEGER, limit }).map(toAuditEntry),
    head: auditHead(db),
    total: auditCount(db),
  }),

  verify: ({ db }, { head }) => ({
    printed: head === '' ? null : { seq: entryOfHead(db, head)?.seq ?? null },
    integrity: String(db.pragma('integrity_check', { simple: true })),
    entries: auditCount(db),
    firstBad: firstBadEntry(db),
    head: auditHead(db),
  }),
}

/** The deed in the office's words: what the contract says of the operation. */
export function toAuditEntry({ seq, at, who, did, subject, detail }: AuditRow) {
  const [area = '', name = ''] = did.split('.')
  const about = (officeContract as Contract)[area]?.[name]?.about ?? '台帳を作成'
  return { seq, at, who, did, about, subject, detail: JSON.parse(detail) as Record<string, unknown> }
}

function theOffice(db: ReadDb): OfficeRow {
  const row = officeRow(db)
  if (!row) throw new Error('the office file has no office row')
  return row
}

function theProfile(db: ReadDb, id: string): ProfileRow {
  const row = profileById(db, id)
  if (!row) throw missing('利用者')
  return row
}

const stored = <Row>(row: Row | undefined): Row => {
  if (!row) throw new Error('a row just written is not there')
  return row
}

function assertNameFree(db: ReadDb, name: string, id: string): void {
  if (profileRows(db).some((row) => row.name === name && row.id !== id && row.active === 1))
    throw new Refusal('invalid', `「${name}」という利用者がすでにいます。区別できる名前にしてください。`, {
      fields: { name: '同じ名前の利用者がいます。' },
    })
}

function assertOfficerRemains(db: ReadDb, id: Context['caller']['profileId']): void {
  if (!profileRows(db).some((row) => row.role === 'officer' && row.active === 1 && row.id !== id))
    throw new Refusal('invalid', '担当が一人もいなくなります。先に、ほかの人を担当にしてください。')
}

const toSettings = (row: OfficeRow) => ({
  officeName: row.office_name,
  practice: row.practice === 1,
  label: row.label,
  handling: row.handling,
  createdAt: row.created_at,
  revision: row.revision,
})

const toProfile = (row: ProfileRow) => ({
  id: row.id,
  name: row.name,
  kana: row.kana,
  role: row.role,
  active: row.active === 1,
  hasPassphrase: row.passphrase !== null,
  revision: row.revision,
})

const holidays = (db: ReadDb) => holidayRows(db).map((row) => ({ ...row, open: row.open === 1 }))
