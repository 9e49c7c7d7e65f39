import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { NamedText } from '../../../shared/domain/record-fields.ts'
import { type Exam, examName } from '../../../shared/domain/talent/people/exams.ts'
import type { Registrant } from '../../../shared/domain/talent/people/registrant.ts'
import { registrantStateLabel } from '../../../shared/domain/talent/people/state.ts'
import {
  employmentWishLabel,
  requirementLabel,
  requirementMark,
  talentRoleLabel,
  talentStyleLabel,
} from '../../../shared/domain/talent/people/words.ts'

/** What a registrant is found by: the number, and words that many have. No name, no contact, no employer, nothing typed. */
export function registrantTexts(registrant: Registrant, known: readonly Exam[]): NamedText[] {
  const { no, state, style, roles, themes, wishes, regions, everywhere, remote, homeJis2, exams, claims } = registrant
  const told: [string, readonly string[]][] = [
    ['登録番号', [no]],
    ['状態', [registrantStateLabel[state]]],
    ['型', style === null ? [] : [talentStyleLabel[style]]],
    ['人材類型', roles.flatMap((role) => [role, talentRoleLabel[role]])],
    ['専門テーマ', themes.map((letter) => `テーマ${letter}`)],
    ['任用', wishes.map((wish) => employmentWishLabel[wish])],
    [
      '勤務可能地域',
      [...regions.map(prefectureNameOf), ...(everywhere ? ['全国'] : []), ...(remote ? ['リモート可'] : [])],
    ],
    ['居住地', homeJis2 === null ? [] : [prefectureNameOf(homeJis2)]],
    ['資格', exams.flatMap(({ exam }) => [exam, examName(known, exam)])],
    ['要件', claims.map(({ requirement }) => `${requirementMark[requirement]}${requirementLabel[requirement]}`)],
  ]
  return told.filter(([, words]) => words.length > 0).map(([label, words]) => ({ label, text: words.join(' ') }))
}
