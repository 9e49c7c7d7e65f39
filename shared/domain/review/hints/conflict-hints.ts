import type { ApplicationForm, FormContact } from '../../applications/form.ts'
import { personKey } from '../../bodies/identity.ts'
import { type NameFinder, organisationFinder, personFinder, type ReadText, readText } from '../../bodies/named-in.ts'
import { prefectureByCode } from '../../bodies/prefectures.ts'
import { fiscalYearLabel } from '../../calendar/fiscal-year.ts'
import { searchKey } from '../../search-key.ts'
import { type ConflictKind, conflictKindLabel } from '../conflict.ts'
import { type Evidence, type HintedReviewer, keyOf } from './evidence.ts'
import { postEvidence } from './post-evidence.ts'

/** What is known of one 都道府県 (`jis2`) that has applied. */
export interface HintedBody {
  readonly jis2: string
  readonly form: Pick<ApplicationForm, 'contact' | 'subContact' | 'organisation' | 'structure' | 'past'>
  /** What was declared in earlier years and stands, by whomever. */
  readonly declared: readonly {
    readonly id: string
    readonly fy: number
    readonly name: string
    readonly org: string
    readonly kind: ConflictKind
    readonly detail: string
  }[]
  /** How it was supported in earlier years. */
  readonly cases: readonly {
    readonly id: string
    readonly fy: number
    readonly expert: string
    readonly contractor: string
  }[]
}

/** The same, read once for all 委員. */
export interface ReadBody extends HintedBody {
  readonly prefecture: string
  readonly contacts: readonly { readonly called: string; readonly contact: FormContact; readonly mail: string }[]
  readonly lines: readonly { readonly part: string; readonly text: ReadText }[]
  readonly supported: readonly {
    readonly id: string
    readonly when: string
    readonly expert: ReadText
    readonly contractor: ReadText
  }[]
}

export function readBody(body: HintedBody): ReadBody {
  const { contact, subContact, organisation, structure, past } = body.form
  const prefecture = prefectureByCode(body.jis2)?.name ?? ''
  return {
    ...body,
    prefecture,
    contacts: [
      { called: '担当者', contact },
      { called: '副担当者', contact: subContact },
    ].map((each) => ({ ...each, mail: searchKey(each.contact.email ?? '') })),
    lines: [
      ...organisation.map(({ unit, role }) => ({ part: '実施体制', text: readText(`${unit} ${role}`) })),
      { part: '推進体制の現状', text: readText(structure ?? '') },
      ...past.map(({ year, programme }) => ({ part: '過去の国の支援事業', text: readText(`${year} ${programme}`) })),
    ],
    supported: body.cases.map(({ id, fy, expert, contractor }) => ({
      id,
      when: `${fiscalYearLabel(fy)}の${prefecture}の伴走支援`,
      expert: readText(expert),
      contractor: readText(contractor),
    })),
  }
}

/** A 委員, read once for all 都道府県. */
interface ReadReviewer {
  readonly reviewer: HintedReviewer
  readonly nameKey: string
  readonly mail: string
  readonly byName: NameFinder
  readonly byOrg: NameFinder
}

/**
 * Why a 委員 may have a 利害関係 with a 都道府県, each reason by itself: 所属 and 職, the application's 連絡先, 体制 and
 * 過去の支援, declarations under the same name and cases accompanied in earlier years. Names are compared in spelling
 * only: who is meant is for an officer to decide (checks.md, Codes and names). Nothing is stored and nothing follows from it.
 */
export function evidenceOf(reviewer: HintedReviewer): (body: ReadBody) => Evidence[] {
  const post = postEvidence(reviewer)
  const read: ReadReviewer = {
    reviewer,
    nameKey: personKey(reviewer.name),
    mail: searchKey(reviewer.email),
    byName: personFinder(reviewer.name),
    byOrg: organisationFinder(reviewer.org),
  }
  return (body) => {
    const found = [
      ...post(body.jis2),
      ...contactEvidence(read, body),
      ...formEvidence(read, body),
      ...earlierEvidence(read, body),
    ]
    return [...new Map(found.map((each) => [each.key, each])).values()]
  }
}

/** ④: who wrote the application. */
function contactEvidence({ reviewer, nameKey, mail }: ReadReviewer, { contacts }: ReadBody): Evidence[] {
  return contacts.flatMap(({ called, contact, mail: theirs }) => {
    const sameName = nameKey !== '' && personKey(contact.name ?? '') === nameKey
    if (!sameName && (mail === '' || mail !== theirs)) return []
    const what = sameName ? '氏名' : 'メールアドレス'
    return [
      {
        key: keyOf('contact', what, sameName ? reviewer.name : mail),
        kind: 'drafting' as const,
        words: `応募書の${called}の${what}が、委員の${what}と同じです`,
        quote: [contact.dept, contact.title, contact.name].filter((each) => each !== null).join(' '),
      },
    ]
  })
}

/** ① by name and ③ by 所属: who stands in the 体制 and in 過去の支援. */
function formEvidence({ reviewer: { name, org }, byName, byOrg }: ReadReviewer, { lines }: ReadBody): Evidence[] {
  const finders = [
    { own: name, what: '氏名', kind: 'appointment', find: byName },
    { own: org, what: '所属', kind: 'business', find: byOrg },
  ] as const
  return lines.flatMap(({ part, text }) =>
    finders.flatMap(({ own, what, kind, find }) => {
      const quote = find(text)
      if (quote === null) return []
      const words = `応募書の${part}に、委員の${what}「${own}」の名があります`
      return [{ key: keyOf(part, own, quote), kind, words, quote }]
    }),
  )
}

/** What is on record of earlier years under the same name or 所属. */
function earlierEvidence(
  { reviewer: { name, org }, nameKey, byName, byOrg }: ReadReviewer,
  { prefecture, declared, supported }: ReadBody,
): Evidence[] {
  const sameName = declared.filter((each) => personKey(each.name) === nameKey)
  return [
    ...sameName.map(({ id, fy, kind, detail, org: then }) => ({
      key: keyOf('declared', id),
      kind,
      words: `${fiscalYearLabel(fy)}に、同じ氏名の委員が${prefecture}との利害関係を申告しています`,
      quote: [then === '' ? '' : `当時の所属 ${then}`, conflictKindLabel[kind], detail]
        .filter((part) => part.trim() !== '')
        .join('、'),
    })),
    ...supported.flatMap(({ id, when, expert, contractor }) => {
      const roles = [
        {
          key: keyOf('expert', id, name),
          kind: 'other',
          quote: byName(expert),
          words: `${when}の有識者に、同じ氏名があります`,
        },
        {
          key: keyOf('contractor', id, org),
          kind: 'business',
          quote: byOrg(contractor),
          words: `${when}の委託事業者に、委員の所属の名があります`,
        },
      ] as const
      return roles.flatMap(({ quote, ...rest }) => (quote === null ? [] : [{ ...rest, quote }]))
    }),
  ]
}
