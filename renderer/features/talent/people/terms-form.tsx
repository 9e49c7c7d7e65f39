import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { type Terms, termsWords } from '../../../../shared/domain/talent/people/terms.ts'
import {
  employmentWishes,
  employmentWishLabel,
  requirementLabel,
  requirementMark,
  requirements,
  type TalentStyle,
  talentRoleLabel,
  talentRoles,
  talentStyleLabel,
  talentStyles,
  themeLetters,
} from '../../../../shared/domain/talent/people/words.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { CheckField, CheckGroup } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import styles from './people.module.css'

/** The same while it is typed. */
export type TypedTerms = Omit<Terms, 'years' | 'localYears' | 'days' | 'availableFrom'> & {
  readonly years: number | Unread | null
  readonly localYears: number | Unread | null
  readonly days: number | Unread | null
  readonly availableFrom: string | Unread | null
}

export const blankTerms: TypedTerms = {
  style: null,
  roles: [],
  themes: [],
  years: null,
  localYears: null,
  wishes: [],
  days: null,
  regions: [],
  everywhere: false,
  remote: false,
  availableFrom: null,
  homeJis2: null,
  noNotices: false,
  claims: [],
}

/** What is typed as the command takes it; null while a number or a day is none. */
export function readTerms(typed: TypedTerms) {
  const { years, localYears, days, availableFrom } = typed
  if (isUnread(years) || isUnread(localYears) || isUnread(days) || isUnread(availableFrom)) return null
  return {
    ...typed,
    ...{ years, localYears, days, availableFrom },
    roles: [...typed.roles],
    themes: [...typed.themes],
    wishes: [...typed.wishes],
    regions: [...typed.regions],
    claims: [...typed.claims],
  }
}

interface TermsFormProps {
  values: TypedTerms
  errors: Readonly<Record<string, string>>
  onChange: (values: TypedTerms) => void
}

/** What a person says of the work they look for. */
export function TermsForm({ values, errors, onChange }: TermsFormProps) {
  const set = (change: Partial<TypedTerms>) => onChange({ ...values, ...change })
  return (
    <>
      <CheckGroup
        label={termsWords.claims.label}
        required
        error={errors['claims']}
        value={values.claims.map(String)}
        onChange={(claims) => set({ claims: requirements.filter((no) => claims.includes(String(no))) })}
        options={requirements.map((no) => ({
          value: String(no),
          label: `${requirementMark[no]} ${requirementLabel[no]}`,
        }))}
      />
      <div className={styles['grid']}>
        <NumberField label="実務年数" unit="年" value={values.years} onChange={(years) => set({ years })} />
        <NumberField
          label="自治体実務年数"
          unit="年"
          value={values.localYears}
          onChange={(localYears) => set({ localYears })}
        />
        <SelectField<TalentStyle | ''>
          label={termsWords.style.label}
          value={values.style ?? ''}
          emptyLabel="(記載なし)"
          onChange={(style) => set({ style: style === '' ? null : style })}
          options={talentStyles.map((value) => ({ value, label: talentStyleLabel[value] }))}
        />
        <NumberField label="週の日数" unit="日" decimals={1} value={values.days} onChange={(days) => set({ days })} />
        <DateField
          label={termsWords.availableFrom.label}
          value={values.availableFrom}
          onChange={(availableFrom) => set({ availableFrom })}
        />
        <SelectField
          label={termsWords.homeJis2.label}
          value={values.homeJis2 ?? ''}
          emptyLabel="(記載なし)"
          onChange={(home) => set({ homeJis2: home === '' ? null : home })}
          options={prefectures.map(({ jis2, name }) => ({ value: jis2, label: name }))}
        />
      </div>
      <CheckGroup
        label={termsWords.roles.label}
        value={values.roles}
        onChange={(roles) => set({ roles })}
        options={talentRoles.map((value) => ({ value, label: `${value} ${talentRoleLabel[value]}` }))}
      />
      <CheckGroup
        label={termsWords.themes.label}
        value={values.themes}
        onChange={(themes) => set({ themes })}
        options={themeLetters.map((value) => ({ value, label: value }))}
      />
      <CheckGroup
        label={termsWords.wishes.label}
        value={values.wishes}
        onChange={(wishes) => set({ wishes })}
        options={employmentWishes.map((value) => ({ value, label: employmentWishLabel[value] }))}
      />
      <CheckGroup
        label={termsWords.regions.label}
        value={values.regions}
        onChange={(regions) => set({ regions })}
        options={prefectures.map(({ jis2, short }) => ({ value: jis2, label: short }))}
      />
      <div className="row">
        <CheckField label="全国" value={values.everywhere} onChange={(everywhere) => set({ everywhere })} />
        <CheckField label="リモート可" value={values.remote} onChange={(remote) => set({ remote })} />
        <CheckField
          label="定期のお知らせを断っている"
          value={values.noNotices}
          onChange={(noNotices) => set({ noNotices })}
        />
      </div>
    </>
  )
}
