import { type ReadDb, sql } from '../../connection.ts'
import type { StoredText } from '../stored-text.ts'

export interface NamedRow {
  role: string
  name: string
  kana: string
  mail: string
  tel: string
}

/** The contacts are in the forms. */
export const formRows = (db: ReadDb) =>
  sql<[], { id: string; form: StoredText<'form'> }>(db, 'SELECT id, form FROM application').all()

/** Whom the other records name in a field of their own. */
export const namedRows = (db: ReadDb) =>
  sql<[], NamedRow>(
    db,
    `SELECT 'メールの送信者' AS role, sender_name AS name, '' AS kana, sender_address AS mail, '' AS tel FROM application
     UNION ALL SELECT '委員', name, kana, email, '' FROM reviewer
     UNION ALL SELECT '審議会議の出席者', name, kana, '', '' FROM meeting_member
     UNION ALL SELECT '電話の相手', person, '', '', '' FROM phone_note
     UNION ALL SELECT '問い合わせた人', person, '', contact, '' FROM inquiry
     UNION ALL SELECT 'フォーラムの登壇者・ボード', name, kana, '', '' FROM forum_person
     UNION ALL SELECT 'フォーラムの代理', proxy_name, '', '', '' FROM forum_person
     UNION ALL SELECT 'フォーラムの参加者', name, '', email, '' FROM forum_participant
     UNION ALL SELECT '利用者', name, kana, '', '' FROM profile`,
  ).all()

/** The same of 人材, for those who may see them. */
export const namedRowsOfTalent = (db: ReadDb) =>
  sql<[], NamedRow>(
    db,
    `SELECT '協力企業・団体の担当者' AS role, person AS name, '' AS kana, contact AS mail, '' AS tel FROM partner
     UNION ALL SELECT '研修の受講者', name, '', '', '' FROM training_participant`,
  ).all()
