import type { profileFields } from '../../../shared/domain/office/office-fields.ts'
import type { ValuesOf } from '../../../shared/domain/record-fields.ts'
import type { Right } from '../../../shared/domain/roles.ts'
import { type ReadDb, sql, type WriteDb } from '../../connection.ts'

export interface ProfileRow extends Omit<ValuesOf<typeof profileFields>, 'active'> {
  id: string
  salt: string | null
  passphrase: string | null
  active: number
  /** Whether they were given 人材の個人情報. */
  talent: number
  revision: number
}

/** What that person was given beside their role. */
export const rightsOf = ({ talent }: Pick<ProfileRow, 'talent'>): readonly Right[] => (talent === 1 ? ['talent'] : [])

export const profileById = (db: ReadDb, id: string) =>
  sql<[string], ProfileRow>(db, 'SELECT * FROM profile WHERE id = ?').get(id)

export const profileRows = (db: ReadDb) =>
  sql<[], ProfileRow>(db, 'SELECT * FROM profile ORDER BY active DESC, rowid').all()

/** The names by which people are told apart: of all who may sign in, but for one. */
export const othersInUse = (db: ReadDb, id: string): string[] =>
  sql<[string], { name: string }>(db, 'SELECT name FROM profile WHERE active = 1 AND id <> ? ORDER BY rowid')
    .all(id)
    .map(({ name }) => name)

export const insertProfile = (db: WriteDb, profile: Omit<ProfileRow, 'active' | 'revision'>) =>
  sql<typeof profile, ProfileRow>(
    db,
    `INSERT INTO profile (id, name, kana, role, talent, salt, passphrase)
     VALUES (@id, @name, @kana, @role, @talent, @salt, @passphrase) RETURNING *`,
  ).get(profile)

export const setProfile = (db: WriteDb, change: Omit<ProfileRow, 'salt' | 'passphrase' | 'talent' | 'revision'>) =>
  sql<typeof change, ProfileRow>(
    db,
    // Who becomes 閲覧 or 委員 keeps no right (assertMayHold).
    `UPDATE profile SET name = @name, kana = @kana, role = @role, active = @active,
            talent = CASE WHEN @role IN ('officer', 'approver') THEN talent ELSE 0 END, revision = revision + 1
      WHERE id = @id RETURNING *`,
  ).get(change)

export const setTalentRight = (db: WriteDb, change: Pick<ProfileRow, 'id' | 'talent'>) =>
  sql<typeof change, ProfileRow>(
    db,
    'UPDATE profile SET talent = @talent, revision = revision + 1 WHERE id = @id RETURNING *',
  ).get(change)

/** Whether who signs in as 委員 may; whoever is more by now is left as they are. */
export const letReviewerIn = (db: WriteDb, change: Pick<ProfileRow, 'id' | 'active'>) =>
  sql<typeof change>(
    db,
    `UPDATE profile SET active = @active, revision = revision + 1 WHERE id = @id AND role = 'reviewer'`,
  ).run(change)

export const setPassphraseOf = (db: WriteDb, change: Pick<ProfileRow, 'id' | 'salt' | 'passphrase'>) =>
  sql<typeof change, ProfileRow>(
    db,
    `UPDATE profile SET salt = @salt, passphrase = @passphrase, revision = revision + 1 WHERE id = @id RETURNING *`,
  ).get(change)
