import { printable } from '../../../printable.ts'
import { isOneAddress } from '../address.ts'
import type { NamedExam } from '../exams.ts'
import type { StatedTerms } from '../registrant.ts'
import type { Requirement } from '../words.ts'
import { careersIn, examIn, type FormCareer, type FormExam, mostCareers } from './careers-and-exams.ts'
import {
  codesIn,
  dayIn,
  type FormCell,
  numberIn,
  partsIn,
  prefectureIn,
  type Read,
  regionsIn,
  shownIn,
  yesIn,
} from './cells.ts'
import { roleWords, styleWords, themeWords, wishWords } from './code-words.ts'
import { columnName, type FormColumn } from './columns.ts'

/** One registration as the form's file says it. Days are ISO; `receivers` null where all prefectures are named. */
export interface RegistrationForm extends StatedTerms {
  readonly appliedOn: string | null
  readonly name: string
  readonly kana: string
  readonly email: string
  readonly tel: string
  readonly employer: string
  readonly claims: readonly Requirement[]
  readonly careers: readonly FormCareer[]
  readonly exams: readonly FormExam[]
  readonly statement: string
  readonly localWork: string
  readonly pay: string
  readonly summary: string
  /** Null where no consent was given. */
  readonly consent: {
    readonly givenOn: string | null
    readonly everywhere: boolean
    readonly receivers: readonly string[]
  } | null
}

/** Why a line is not taken, or what of it was left out, with its place: 「C5 …」. */
export interface FormTrouble {
  readonly ref: string
  readonly words: string
  /** The line is not taken for it; else it is only said. */
  readonly stops: boolean
}

export interface FormReading {
  readonly form: RegistrationForm
  readonly troubles: readonly FormTrouble[]
}

/** What goes beyond these is no answer of a form. */
const longestOf: Partial<Record<FormColumn, number>> = { careers: 8000, statement: 4000, localWork: 2000, summary: 600 }
const usualLongest = 200

/** Reads one line of the file; a column that the file lacks says nothing. `examOf` knows the office's list of examinations. */
export function readForm(
  cells: ReadonlyMap<FormColumn, FormCell>,
  today: string,
  examOf: (name: string) => NamedExam | null,
): FormReading {
  const line = new Line(cells)
  const appliedOn = line.past('appliedOn', today)
  const name = line.needed('name')
  const email = line.email()
  const claims = line.claims()
  const exams = line.exams(examOf)
  const { regions, everywhere, remote } = line.regions()
  const form: RegistrationForm = {
    appliedOn,
    name,
    kana: line.text('kana'),
    email,
    tel: line.text('tel').normalize('NFKC'),
    employer: line.text('employer'),
    homeJis2: line.home(),
    style: line.codes('style', styleWords)[0] ?? null,
    roles: line.codes('roles', roleWords),
    themes: line.codes('themes', themeWords),
    years: line.number('years', '年', 60),
    localYears: line.number('localYears', '年', 60),
    wishes: line.codes('wishes', wishWords),
    days: line.number('days', '日', 7),
    regions,
    everywhere,
    remote: remote || (line.yes('remote') ?? false),
    availableFrom: line.day('availableFrom'),
    noNotices: line.yes('notices') === false,
    claims,
    careers: line.careers(),
    exams,
    statement: line.text('statement'),
    localWork: line.text('localWork'),
    pay: line.text('pay'),
    summary: line.text('summary'),
    consent: line.consent(today),
  }
  return { form, troubles: line.troubles }
}

class Line {
  readonly troubles: FormTrouble[] = []
  readonly #cells: ReadonlyMap<FormColumn, FormCell>

  constructor(cells: ReadonlyMap<FormColumn, FormCell>) {
    this.#cells = cells
  }

  #say(column: FormColumn, words: string, stops: boolean): void {
    const ref = this.#cells.get(column)?.ref ?? ''
    this.troubles.push({ ref, words: `${columnName(column)}: ${words}。`, stops })
  }

  /** A formula and an error are no answer of anybody; they stop the line. */
  text(column: FormColumn): string {
    const cell = this.#cells.get(column)
    if (cell === undefined) return ''
    if (cell.holds === 'formula' || cell.holds === 'other') {
      if (!this.troubles.some(({ ref }) => ref === cell.ref))
        this.#say(column, cell.holds === 'formula' ? '数式です。値に直してください' : '読めない値です', true)
      return ''
    }
    const text = printable(cell.text.replaceAll('\r', '')).trim()
    const longest = longestOf[column] ?? usualLongest
    if ([...text].length <= longest) return text
    this.#say(column, `${longest}字より長い文字です`, true)
    return ''
  }

  #cell(column: FormColumn): FormCell {
    const { ref = '', holds = 'text' } = this.#cells.get(column) ?? {}
    return { ref, holds, text: this.text(column) }
  }

  #value<Value>(column: FormColumn, read: Read<Value>): Value | null {
    if ('value' in read) return read.value
    this.#say(column, read.trouble, true)
    return null
  }

  needed(column: FormColumn): string {
    const text = this.text(column)
    if (text === '' && this.#cells.get(column)?.holds !== 'formula') this.#say(column, '空欄です', true)
    return text
  }

  email(): string {
    const text = this.needed('email').normalize('NFKC').trim()
    if (text !== '' && !isOneAddress(text)) this.#say('email', 'メールアドレスの形ではありません', true)
    return text
  }

  day(column: FormColumn): string | null {
    return this.#value(column, dayIn(this.#cell(column)))
  }

  past(column: FormColumn, today: string): string | null {
    const day = this.day(column)
    if (day !== null && day > today) this.#say(column, '今日より後の日です', true)
    return day
  }

  number(column: FormColumn, unit: string, most: number): number | null {
    const value = this.#value(column, numberIn(this.#cell(column), unit))
    if (value === null || value <= most) return value
    this.#say(column, `${value}は${most}を超えています`, true)
    return null
  }

  yes(column: FormColumn): boolean | null {
    const text = this.text(column)
    if (text === '') return null
    const yes = yesIn(text)
    if (yes === null) this.#say(column, `「${shownIn(text)}」は「はい」「いいえ」のどちらでもありません`, false)
    return yes
  }

  codes<Code extends string>(column: FormColumn, words: Readonly<Record<Code, readonly string[]>>): Code[] {
    const { codes, strange } = codesIn(partsIn(this.text(column)), words)
    if (strange.length > 0) this.#say(column, `「${shownIn(strange.join('、'))}」は取り込みません`, false)
    return codes
  }

  home(): string | null {
    const text = this.text('home')
    if (text === '') return null
    const jis2 = prefectureIn(text.normalize('NFKC'))
    if (jis2 === null) this.#say('home', `「${shownIn(text)}」という都道府県はありません`, true)
    return jis2
  }

  regions(): { regions: string[]; everywhere: boolean; remote: boolean } {
    const parts = partsIn(this.text('regions'))
    const { regions, everywhere, strange } = regionsIn(parts)
    if (strange.length > 0) this.#say('regions', `「${shownIn(strange.join('、'))}」は取り込みません`, false)
    return { regions, everywhere, remote: parts.some((part) => /^(リモート|テレワーク|在宅)/u.test(part)) }
  }

  careers(): FormCareer[] {
    const careers = careersIn(this.text('careers'))
    if (careers.length > mostCareers)
      this.#say('careers', `${careers.length}件のうち、初めの${mostCareers}件だけを取り込みます`, false)
    return careers.slice(0, mostCareers)
  }

  claims(): Requirement[] {
    const text = this.needed('claims')
    const claims = ([1, 2, 3] as const).filter((no) => claimed(text, no))
    if (text !== '' && claims.length === 0)
      this.#say('claims', `「${shownIn(text)}」から(1)(2)(3)のどれか分かりません`, true)
    return claims
  }

  exams(examOf: (name: string) => NamedExam | null): FormExam[] {
    const parts = partsIn(this.text('exams'))
    const found = parts.map((part) => examIn(part, examOf))
    const strange = parts.filter((part, index) => found[index] === null && !/^(なし|無し|特になし)$/u.test(part))
    if (strange.length > 0)
      this.#say('exams', `「${shownIn(strange.join('、'))}」はレベル4の試験ではないため取り込みません`, false)
    return found
      .filter((exam) => exam !== null)
      .filter(({ exam }, index, all) => all.findIndex((each) => each.exam === exam) === index)
  }

  consent(today: string): RegistrationForm['consent'] {
    const yes = this.yes('consent')
    const givenOn = this.past('consentOn', today)
    const { regions, everywhere, strange } = regionsIn(partsIn(this.text('receivers')))
    if (strange.length > 0) this.#say('receivers', `「${shownIn(strange.join('、'))}」という都道府県はありません`, true)
    // A file takes no consent away: whether somebody on the list wants to go off it is for the office to hear.
    if (yes === false)
      this.#say('consent', '「同意しない」です。登録のある人なら、同意の取下げでないか本人に確かめてください', false)
    if (yes !== true) return null
    // A consent that names nobody is one for all of the form: the form asks for the one or the other.
    return { givenOn, everywhere: everywhere || regions.length === 0, receivers: everywhere ? [] : regions }
  }
}

const circled = { 1: '①', 2: '②', 3: '③' } as const

/** 「(1)」「①」「1」「1,2」; or by what the requirement says. */
function claimed(text: string, no: Requirement): boolean {
  if (text.includes(circled[no])) return true
  const solid = text.normalize('NFKC')
  if (new RegExp(`(?:^|[^\\d])${no}(?:[^\\d年]|$)`, 'u').test(solid)) return true
  return { 1: /実務経験/u, 2: /高度試験/u, 3: /同等以上/u }[no].test(solid)
}
