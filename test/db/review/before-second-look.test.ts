import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import * as secondLook from '../../../db/migrations/review/0039-second-look.ts'
import { newFolder } from '../../support/office/office.ts'

it('leaves what stood on the sheets before as it is: it counts, and says that nobody was asked for a 照合', () => {
  const db = openWriter({ file: join(newFolder(), '照合の前の台帳.banso') })
  try {
    migrate(db, migrations.indexOf(secondLook))
    db.pragma('foreign_keys = OFF')
    db.exec(`
      INSERT INTO score_sheet (id, reviewer_id, application_id, state) VALUES ('s', 'r', 'a', 'submitted');
      INSERT INTO score (sheet_id, criterion_id, raw) VALUES ('s', 'c', 4), ('s', 'd', 3);
      INSERT INTO score_change (sheet_id, criterion_id, raw, return_id, at, who)
        VALUES ('s', 'c', 4, NULL, '2026-02-20T10:00:00+09:00', '見本 太郎'),
               ('s', 'd', 3, 'f', '2026-02-21T10:00:00+09:00', '見本 太郎');
    `)
    secondLook.up(db)
    expect(db.prepare('SELECT criterion_id, came FROM score_change ORDER BY seq').all()).toEqual([
      { criterion_id: 'c', came: 'before' },
      { criterion_id: 'd', came: 'file' },
    ])
    expect(db.prepare('SELECT count(*) AS n FROM score_look').get()).toEqual({ n: 0 })
  } finally {
    db.close()
  }
})
