import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { formatJstInstant, formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { consentKindLabel, consentWayLabel } from '../../../../shared/domain/talent/people/consent.ts'
import { type Exam, examName } from '../../../../shared/domain/talent/people/exams.ts'
import { personFields } from '../../../../shared/domain/talent/people/fields.ts'
import { evidenceLabel } from '../../../../shared/domain/talent/people/requirements.ts'
import { registrantStateLabel } from '../../../../shared/domain/talent/people/state.ts'
import { termsWords } from '../../../../shared/domain/talent/people/terms.ts'
import { viewKindLabel, viewPurposeLabel } from '../../../../shared/domain/talent/people/views.ts'
import { requirementLabel, requirementMark } from '../../../../shared/domain/talent/people/words.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import styles from './people.module.css'
import type { Details, RegistrantPage } from './records.ts'

interface HeldTablesProps {
  page: RegistrantPage
  details: Details
  whole: boolean
}

type Line = readonly [key: string, term: string, value: string]

/** What is held of one person; `whole` tells all of it, as somebody who asks for their own data is told. */
export function HeldTables({ page, details, whole }: HeldTablesProps) {
  const { data: known = [] } = useAnswer(useApi().talent.exams, {})
  return (
    <div className={styles['held']}>
      <Table title="氏名・連絡先・勤務先" lines={personLines(details)} />
      <Table title="職歴" lines={careerLines(details)} />
      <Table title="資格" lines={examLines(details, known)} />
      {whole && (
        <>
          <Table title="登録" lines={standingLines(page)} />
          <Table title="働き方" lines={termLines(page)} />
          <Table title="要件の確認" lines={claimLines(page, details)} />
          <Table title="同意" lines={consentLines(page)} />
          <Table title="県への提供" lines={provisionLines(page)} />
          <Table title="アクセラレータ" lines={acceleratorLines(page)} />
          <Table title="誰が見たか" lines={viewLines(page)} />
          <p className="sub">
            このほかに、操作の記録に、登録番号と操作の名前・日時・操作した人が残っています(個人の情報の値は残しません)。
          </p>
        </>
      )}
    </div>
  )
}

function Table({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="sub">記録はありません。</p>
      ) : (
        <table>
          <tbody>
            {lines.map(([key, term, value]) => (
              <tr key={key}>
                <th scope="row">{term}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const day = (date: string | null): string => (date === null ? '(なし)' : formatWareki(date, 'long'))
const texts = [
  'name',
  'kana',
  'email',
  'tel',
  'employer',
  'pay',
  'localWork',
  'statement',
  'summary',
  'remark',
] as const

const personLines = (details: Details): Line[] =>
  texts.map((name) => [name, personFields[name].label, details[name] === '' ? '(空欄)' : details[name]])

const careerLines = ({ careers }: Details): Line[] =>
  careers.map(({ id, span, org, duty, outcome }) => [id, span, [org, duty, outcome].filter(Boolean).join('　')])

const examLines = ({ exams }: Details, known: readonly Exam[]): Line[] =>
  exams.map(({ id, exam, called, passedIn, certificate, enrolled }) => [
    id,
    `${exam} ${examName(known, exam)}`,
    [passedIn, called && `当時の名称 ${called}`, certificate && `証書 ${certificate}`, enrolled ? '支援士登録あり' : '']
      .filter(Boolean)
      .join('　') || '合格',
  ])

const standingLines = (page: RegistrantPage): Line[] => [
  ['state', '状態', registrantStateLabel[page.state]],
  ['applied', '申請日', day(page.appliedOn)],
  ['registered', '登録日', day(page.registeredOn)],
  ['renewed', '更新の確認', day(page.renewedOn)],
]

const termLines = (page: RegistrantPage): Line[] => {
  const terms = { ...page, claims: page.claims.map(({ requirement }) => requirement) }
  return Object.entries(termsWords).map(([name, { label, say }]) => [name, label, say(terms)])
}

const claimLines = ({ claims }: RegistrantPage, { findings }: Details): Line[] =>
  claims.map(({ requirement, holds, evidence, verifiedBy, verifiedAt }) => [
    String(requirement),
    `${requirementMark[requirement]}${requirementLabel[requirement]}`,
    [
      holds === null ? '未確認' : holds ? '満たす' : '満たさない',
      evidence === null ? '' : evidenceLabel[evidence],
      verifiedBy ?? '',
      verifiedAt === null ? '' : formatJstInstant(verifiedAt, false),
      findings.find((each) => each.requirement === requirement)?.finding ?? '',
    ]
      .filter(Boolean)
      .join('　'),
  ])

const consentLines = ({ consents }: RegistrantPage): Line[] =>
  consents.map(({ id, kind, givenOn, validTo, everywhere, receivers, way, recordedBy }) => [
    id,
    `${consentKindLabel[kind]} ${day(givenOn)}`,
    `${day(validTo)}まで　${everywhere ? '全都道府県' : receivers.map(prefectureNameOf).join('・')}　${consentWayLabel[way]}　記録 ${recordedBy}`,
  ])

const provisionLines = ({ provisions }: RegistrantPage): Line[] =>
  provisions.map(({ id, no, jis2, asOf }) => [id, day(asOf), `${prefectureNameOf(jis2)}(提供${no})`])

const acceleratorLines = ({ acceleratorId }: RegistrantPage): Line[] =>
  acceleratorId === null
    ? []
    : [
        [
          'accelerator',
          '記録',
          'あり。氏名・ふりがな・要件・任期・任命手続・受けた研修は、アクセラレータのページにあります',
        ],
      ]

const viewLines = ({ views }: RegistrantPage): Line[] =>
  views.map(({ id, at, who, kind, purpose, remark }) => [
    id,
    formatJstInstant(at, false),
    `${who}　${viewKindLabel[kind]}　${viewPurposeLabel[purpose]} ${remark}`,
  ])
