import type { OfficeContract } from '../../../shared/contract/index.ts'
import { profileFields } from '../../../shared/domain/office/office-fields.ts'
import { assertNameFree } from '../../../shared/domain/office/people.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { assertMayHold, assertOfficerRemains, roleLabel } from '../../../shared/domain/roles.ts'
import { note } from '../../audit.ts'
import type { ReadDb } from '../../connection.ts'
import { assertFresh, assertSameWords, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import { passphraseFits, sentAgain, storePassphrase } from '../../passphrase.ts'
import {
  insertProfile,
  othersInUse,
  type ProfileRow,
  profileById,
  profileRows,
  setPassphraseOf,
  setProfile,
  setTalentRight,
} from '../../tables/office/profile.ts'

export const people: Handlers<OfficeContract>['people'] = {
  list: ({ db, sight }) =>
    profileRows(db)
      .filter(({ id }) => sight.people.profile(id))
      .map(toProfile),

  add(ctx, { id, name, kana, role, passphrase }) {
    const known = profileById(ctx.db, id)
    if (known) {
      assertSameWords(
        { ...profileFields, passphrase: sentAgain.field },
        { ...toProfile(known), passphrase: sentAgain.stored },
        { name, kana, role, active: known.active === 1, passphrase: sentAgain.of(passphrase, known) },
      )
      return toProfile(known)
    }
    assertNameFree(name, othersInUse(ctx.db, id))
    const row = insertProfile(ctx.db, { id, name, kana, role, talent: 0, ...storePassphrase(passphrase) })
    note(ctx, 'people.add', id, { name, role: roleLabel[role] })
    return toProfile(stored(row))
  },

  edit(ctx, { id, revision, ...yours }) {
    const row = theProfile(ctx.db, id)
    const before = fieldsOf(profileFields, { ...row, active: row.active === 1 })
    assertFresh({ revision }, row, clashesOf(profileFields, before, yours))
    if (yours.active) assertNameFree(yours.name, othersInUse(ctx.db, id))
    const others = profileRows(ctx.db).filter((each) => each.id !== id)
    assertOfficerRemains([...others.map(({ role, active }) => ({ role, active: active === 1 })), yours])
    const after = setProfile(ctx.db, { ...yours, id, active: yours.active ? 1 : 0 })
    note(ctx, 'people.edit', id, { name: row.name, ...changesOf(before, yours) })
    return toProfile(stored(after))
  },

  grant(ctx, { id, talent, revision }) {
    const before = theProfile(ctx.db, id)
    assertFresh({ revision }, before, [])
    if (talent) assertMayHold(before.role, 'talent')
    const after = setTalentRight(ctx.db, { id, talent: talent ? 1 : 0 })
    note(ctx, 'people.grant', id, { name: before.name, talent })
    return toProfile(stored(after))
  },

  setPassphrase(ctx, { id, current, passphrase, revision }) {
    const before = theProfile(ctx.db, id)
    assertFresh({ revision }, before, [])
    const own = ctx.caller.profileId === id
    if (!own && !ctx.sight.may.setOthersPassphrase)
      throw new Refusal('forbidden', 'ほかの人のパスワードを決められるのは担当だけです。')
    if (own) assertOwn(ctx, current, before)
    const after = setPassphraseOf(ctx.db, { id, ...storePassphrase(passphrase) })
    note(ctx, 'people.setPassphrase', id, { set: passphrase !== '' })
    return toProfile(stored(after))
  },
}

/** Whoever sits down at a window that was left open does not make it theirs by trying. */
function assertOwn({ guesses }: Context, current: string, before: ProfileRow): void {
  guesses?.assertMayTry(before.id, { typed: 'パスワード', not: '変えられません' })
  if (!passphraseFits(current, before)) {
    guesses?.failed(before.id)
    throw new Refusal('forbidden', '今のパスワードが違います。', { fields: { current: '今のパスワードが違います。' } })
  }
  guesses?.passed(before.id)
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

const toProfile = ({ salt: _salt, passphrase, ...row }: ProfileRow) => ({
  ...row,
  active: row.active === 1,
  talent: row.talent === 1,
  hasPassphrase: passphrase !== null,
})
