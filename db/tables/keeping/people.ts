import { type ReadDb, sql } from '../../connection.ts'

export interface NamedRow {
  role: string
  name: string
  kana: string
  mail: string
  tel: string
}

/** Whom the records name in a field of their own. */
export const namedRows = (db: ReadDb) =>
  sql<[], NamedRow>(
    db,
    `SELECT '応募の担当者' AS role, coalesce(form ->> '$.is.contact.name', '') AS name,
            coalesce(form ->> '$.is.contact.kana', '') AS kana, coalesce(email, '') AS mail, coalesce(tel, '') AS tel
       FROM application
     UNION ALL
     SELECT '応募の副担当者', coalesce(form ->> '$.is.subContact.name', ''), coalesce(form ->> '$.is.subContact.kana', ''),
            coalesce(form ->> '$.is.subContact.email', ''), coalesce(form ->> '$.is.subContact.tel', '')
       FROM application
     UNION ALL SELECT 'メールの送信者', sender_name, '', sender_address, '' FROM application
     UNION ALL SELECT '委員', name, kana, email, '' FROM reviewer
     UNION ALL SELECT '審議会議の出席者', name, kana, '', '' FROM meeting_member
     UNION ALL SELECT '問い合わせた人', person, '', contact, '' FROM inquiry
     UNION ALL SELECT '利用者', name, kana, '', '' FROM profile`,
  ).all()
