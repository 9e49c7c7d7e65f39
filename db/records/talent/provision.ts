import type { ProvisionBook } from '../../../shared/contract/reports/provision-rows.ts'
import { prefectureByCode, prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { examName } from '../../../shared/domain/talent/people/exams.ts'
import { guardedRegions } from '../../../shared/domain/talent/people/guard.ts'
import { provisionPurposeLabel, provisionTo } from '../../../shared/domain/talent/people/provision.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import {
  employmentWishLabel,
  requirementMark,
  talentRoleLabel,
  talentStyleLabel,
} from '../../../shared/domain/talent/people/words.ts'
import type { ReadDb } from '../../connection.ts'
import { clearSummaries } from '../../tables/talent/person.ts'
import type { ProvisionRow } from '../../tables/talent/provision.ts'
import { examsKnown } from './exams.ts'
import { registrantsOf } from './registrants.ts'

/** Who may go to that prefecture on that day. */
export const peopleFor = (db: ReadDb, jis2: string, day: string): Registrant[] =>
  provisionTo(registrantsOf(db), jis2, day).provided

type Listed = Pick<ProvisionRow, 'no' | 'jis2' | 'purpose'>

/** R16: by 登録番号, with regions told no finer than three alike allow, and no word that was not marked free of identification. */
export function provisionBookOf(
  db: ReadDb,
  { no, jis2, purpose }: Listed,
  people: readonly Registrant[],
): ProvisionBook {
  const summaries = new Map(clearSummaries(db).map(({ registrantId, summary }) => [registrantId, summary]))
  const known = examsKnown(db)
  const told = guardedRegions(
    people.map(({ exams, regions, everywhere }) => ({ exams: exams.map(({ exam }) => exam), regions, everywhere })),
  )
  return {
    lgCode: prefectureByCode(jis2)?.lgCode ?? '',
    prefecture: prefectureNameOf(jis2),
    no,
    purpose: provisionPurposeLabel[purpose],
    rows: people.map((person, index) => ({
      no: person.no,
      roles: person.roles.map((code) => ({ code, label: talentRoleLabel[code] })),
      themes: person.themes.map((code) => ({ code, label: `テーマ${code}` })),
      style: person.style === null ? null : { code: person.style, label: talentStyleLabel[person.style] },
      years: person.years,
      requirements: person.claims.flatMap(({ requirement, holds }) =>
        holds === true ? [requirementMark[requirement]] : [],
      ),
      exams: person.exams.map(({ exam, enrolled }) => ({
        code: exam,
        name: examName(known, exam),
        enrolled,
      })),
      regions: (told[index]?.prefectures ?? []).map((region) => ({
        lgCode: prefectureByCode(region)?.lgCode ?? '',
        name: prefectureNameOf(region),
      })),
      blocks: [...(told[index]?.blocks ?? [])],
      everywhere: person.everywhere,
      remote: person.remote,
      wishes: person.wishes.map((code) => ({ code, label: employmentWishLabel[code] })),
      days: person.days,
      availableFrom: person.availableFrom,
      summary: summaries.get(person.id) ?? '',
    })),
  }
}
