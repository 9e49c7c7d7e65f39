import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { latest } from '../../../../shared/domain/talent/people/consent.ts'
import { guardedRegions } from '../../../../shared/domain/talent/people/guard.ts'
import { registrantStateLabel } from '../../../../shared/domain/talent/people/state.ts'
import { requirementMark, talentStyleLabel } from '../../../../shared/domain/talent/people/words.ts'
import { type RegistrantRow, regionWords } from './records.ts'

/** What the list of the registrants tells of each, and what is searched in: no name, no contact, no employer. */
export function toldBy(all: readonly RegistrantRow[]) {
  const homes = homesOf(all)
  return {
    no: { value: (row: RegistrantRow) => row.no },
    home: { value: (row: RegistrantRow) => homes.get(row.id) ?? '' },
    style: { value: ({ style }: RegistrantRow) => (style === null ? '' : talentStyleLabel[style]) },
    roles: { value: ({ roles }: RegistrantRow) => roles.join('・') },
    themes: { value: ({ themes }: RegistrantRow) => themes.join(' ') },
    claims: {
      value: ({ claims }: RegistrantRow) => claims.map(({ requirement }) => requirementMark[requirement]).join(''),
    },
    days: { value: ({ days }: RegistrantRow) => days },
    consent: {
      value: ({ consents }: RegistrantRow) => latest(consents)?.validTo ?? '',
      filterText: (row: RegistrantRow) =>
        [regionWords(row), registrantStateLabel[row.state], ...row.exams.map(({ exam }) => exam)].join(' '),
    },
  }
}

/** 居住地 as far as it does not point at somebody: fewer than three of one 資格 and one home are told by the block. */
function homesOf(rows: readonly RegistrantRow[]): ReadonlyMap<string, string> {
  const told = guardedRegions(
    rows.map(({ exams, homeJis2 }) => ({
      exams: exams.map(({ exam }) => exam),
      regions: homeJis2 === null ? [] : [homeJis2],
      everywhere: false,
    })),
  )
  return new Map(
    rows.map(({ id }, index) => {
      const { prefectures = [], blocks = [] } = told[index] ?? {}
      return [id, blocks.length > 0 ? `${blocks[0]}(3人未満)` : prefectures.map(prefectureNameOf).join('')]
    }),
  )
}
