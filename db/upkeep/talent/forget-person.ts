import { emailKey, isSameName, nameKey } from '../../../shared/domain/talent/people/keys.ts'
import type { WriteDb } from '../../connection.ts'
import { holdsFiles } from '../../records/keeping/files.ts'
import { storedRegistrationReading } from '../../stored/talent/registration-reading.ts'
import { deleteCopies, settleSearch } from '../../tables/keeping/erasing.ts'
import { forgetLooks } from '../../tables/office/looks.ts'
import { forgetTalent } from '../../tables/talent/accelerator.ts'
import { eraseRows } from '../../tables/talent/erase.ts'
import { deleteImportLine, importLines, importsWaiting } from '../../tables/talent/import.ts'
import { forgetIntroductions } from '../../tables/talent/introduction.ts'
import { forgetReceiver } from '../../tables/talent/notice.ts'
import { personOf } from '../../tables/talent/person.ts'
import { unindexRegistrant } from '../search/talent.ts'

/** Sorts after every instant. */
const everything = '\u{10ffff}'

/**
 * Takes a registrant out of all that the office holds: rows, search, what waits to be taken in, lists that were written out (they
 * can be made again), and whatever was looked at. Who was hired stays as アクセラレータ, and nothing says any more whence. The pages they lay on are scoured afterwards.
 */
export function forgetRegistrant(
  db: WriteDb,
  erased: { id: string; at: string; by: string; why: string; askedOn: string },
): void {
  const person = personOf(db, erased.id)
  if (person !== undefined) forgetLines(db, person)
  unindexRegistrant(db, erased.id)
  eraseRows(db, erased)
  forgetIntroductions(db, erased.id)
  forgetReceiver(db, erased.id)
  forgetTalent(db, erased.id)
  forgetLooks(db)
  deleteCopies(db, everything, [...holdsFiles])
  settleSearch(db)
}

function forgetLines(db: WriteDb, person: { emailKey: string; nameKey: string }): void {
  for (const { id } of importsWaiting(db))
    for (const { no, reading } of importLines(db, id)) {
      const { form } = storedRegistrationReading.read(reading, `import ${id}`)
      const isSame =
        (person.emailKey !== '' && emailKey(form.email) === person.emailKey) ||
        isSameName(person.nameKey, nameKey(form.name, form.kana))
      if (isSame) deleteImportLine(db, id, no)
    }
}
