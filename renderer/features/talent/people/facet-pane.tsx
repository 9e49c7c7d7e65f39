import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import {
  type EmploymentWish,
  employmentWishes,
  employmentWishLabel,
  type Requirement,
  requirementMark,
  requirements,
  type TalentRole,
  type TalentStyle,
  type ThemeLetter,
  talentRoles,
  talentStyleLabel,
  talentStyles,
  themeLetters,
} from '../../../../shared/domain/talent/people/words.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { useRoving } from '../../../ui/keys/roving.ts'
import { Pane } from '../../../ui/pane.tsx'
import { type FacetCounts, type Facets, type Show, showLabel, shows } from './filter.ts'
import styles from './people.module.css'

interface FacetPaneProps {
  facets: Facets
  counts: FacetCounts
  /** Of which the numbers are. */
  total: number
  parts: (show: Show) => number
  onChange: (facets: Facets) => void
}

const themeName = {
  A: 'A 共同調達',
  B: 'B フロントヤード',
  C: 'C 庁内DX',
  D: 'D データ利活用',
  E: 'E 確保・育成方針',
  F: 'F AI利用',
} as const satisfies Record<ThemeLetter, string>
const claimName = { 1: '実務5年以上', 2: '高度試験', 3: '同等以上' } as const satisfies Record<Requirement, string>

const stopKey = (name: string, value: string | number) => `${name} ${value}`
const stops = [
  ...themeLetters.map((value) => stopKey('themes', value)),
  ...requirements.map((value) => stopKey('claims', value)),
  ...talentStyles.map((value) => stopKey('styles', value)),
  ...talentRoles.map((value) => stopKey('roles', value)),
  ...employmentWishes.map((value) => stopKey('wishes', value)),
]

/** What of the register is listed; the numbers are out of all of that part. */
export function FacetPane({ facets, counts, total, parts, onChange }: FacetPaneProps) {
  const roving = useRoving(stops, null)
  const set = (change: Partial<Facets>) => onChange({ ...facets, ...change })
  return (
    <Pane fills label="絞り込み" className={styles['facets'] ?? ''}>
      <SelectField<Show>
        label="状態"
        value={facets.show}
        onChange={(show) => set({ show })}
        options={shows.map((show) => ({ value: show, label: `${showLabel[show]} ${parts(show)}` }))}
      />
      {/* One stop of Tab for all of them, arrows walk: the list lies behind. */}
      <div className={styles['group']} {...roving.row}>
        <Facet<ThemeLetter>
          name="themes"
          stopOf={roving.link}
          title={`重点テーマ　${total}人のうち`}
          all={themeLetters}
          chosen={facets.themes}
          nameOf={(letter) => themeName[letter]}
          countOf={counts.themes}
          onChange={(themes) => set({ themes })}
        />
        <Facet<Requirement>
          name="claims"
          stopOf={roving.link}
          title="要件(いずれか一つ)"
          all={requirements}
          chosen={facets.claims}
          nameOf={(claim) => `${requirementMark[claim]} ${claimName[claim]}`}
          countOf={counts.claims}
          onChange={(claims) => set({ claims })}
        />
        <Facet<TalentStyle>
          name="styles"
          stopOf={roving.link}
          title="型"
          all={talentStyles}
          chosen={facets.styles}
          nameOf={(style) => talentStyleLabel[style]}
          countOf={counts.styles}
          onChange={(chosen) => set({ styles: chosen })}
        />
        <Facet<TalentRole>
          name="roles"
          stopOf={roving.link}
          title="役割"
          all={talentRoles}
          chosen={facets.roles}
          nameOf={(role) => role}
          countOf={counts.roles}
          onChange={(roles) => set({ roles })}
        />
        <Facet<EmploymentWish>
          name="wishes"
          stopOf={roving.link}
          title="任用"
          all={employmentWishes}
          chosen={facets.wishes}
          nameOf={(wish) => employmentWishLabel[wish]}
          countOf={counts.wishes}
          onChange={(wishes) => set({ wishes })}
        />
      </div>
      <SelectField
        label="勤務できる地域"
        value={facets.region}
        onChange={(region) => set({ region })}
        emptyLabel="どこでも"
        options={prefectures.map(({ jis2, name }) => ({ value: jis2, label: name }))}
      />
      <SelectField
        label="週の日数"
        value={String(facets.days)}
        onChange={(days) => set({ days: Number(days) })}
        options={[0, 1, 2, 3, 4, 5].map((days) => ({
          value: String(days),
          label: days === 0 ? '何日でも' : `${days}日以上`,
        }))}
      />
    </Pane>
  )
}

interface FacetProps<Value> {
  name: string
  stopOf: ReturnType<typeof useRoving>['link']
  title: string
  all: readonly Value[]
  chosen: readonly Value[]
  nameOf: (value: Value) => string
  countOf: (value: Value) => number
  onChange: (chosen: Value[]) => void
}

function Facet<Value extends string | number>({
  name,
  stopOf,
  title,
  all,
  chosen,
  nameOf,
  countOf,
  onChange,
}: FacetProps<Value>) {
  return (
    <fieldset className={styles['facet']}>
      <legend>{title}</legend>
      {all.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            {...stopOf(stopKey(name, value))}
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(all.filter((each) => (each === value ? target.checked : chosen.includes(each))))
            }
          />
          <span>{nameOf(value)}</span>
          <span className="num">{countOf(value)}</span>
        </label>
      ))}
    </fieldset>
  )
}
