import { rememberedWords } from '../../../../shared/domain/applications/memory.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { decisionResultLabel } from '../../../../shared/domain/selection/decision.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { ButtonLink, IconlessLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { type Fact, Facts } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../application.module.css'
import { type ApplicationPage, bodyName, type Memory } from '../records.ts'
import own from './memory.module.css'
import { MemorySupport } from './memory-support.tsx'
import { LateTag, StateTag } from './state-tag.tsx'

type Year = Memory['years'][number]
type Earlier = Year['applications'][number]

/** Whether this file knows anything of that year; its settings alone say nothing of who applied. */
const isHeld = ({ received, gone }: Year): boolean => received > 0 || gone.length > 0

/** 過去の年度: what the same body sent, was told and achieved before, beside what it sends now. */
export function MemoryTab({ page }: { page: ApplicationPage }) {
  const memory = useAnswer(useApi().applications.memory, { id: page.id })
  return (
    <div className={styles['scrollTab']}>
      <Answer of={memory}>
        {({ prefecture, years }) =>
          prefecture === null ? (
            <EmptyState title="都道府県がまだ分かりません">
              「応募書」の都道府県の欄を確かめると、その団体の過去の年度がここに並びます。
            </EmptyState>
          ) : (
            <>
              {years.filter(isHeld).map((year) => (
                <YearPart key={year.fy} page={page} year={year} />
              ))}
              {!years.some(isHeld) && <NoYear page={page} />}
            </>
          )
        }
      </Answer>
      <Claimed page={page} />
    </div>
  )
}

function NoYear({ page: { fy } }: { page: ApplicationPage }) {
  const mayTake = useMay('merge.takeYear')
  const label = fiscalYearLabel(fy)
  return (
    <EmptyState
      title={`${label}より前の年度の応募は、この台帳にありません`}
      action={mayTake && <ButtonLink to="/settings/travel">年度のまとめを取り込む</ButtonLink>}
    >
      前年度の台帳が別のファイルにあれば、その台帳で年度のまとめを書き出し、設定の「持ち出しと統合」で取り込むと、前年度の応募・選定・支援がここに並びます。
    </EmptyState>
  )
}

/** What is not here any more is not said to have never been. */
const goneWords = ({ gone }: Year): string => `保存期間の満了により、この台帳にありません: ${gone.join('、')}`

function YearPart({ page, year }: { page: ApplicationPage; year: Year }) {
  return (
    <section className="stack" aria-label={year.label}>
      {year.gone.length > 0 && (
        <p className="sub">
          {year.label}　{goneWords(year)}
        </p>
      )}
      {year.applications.length === 0 && year.gone.length === 0 && (
        <div className={own['head']}>
          <h3>{year.label}</h3>
          <span className="sub">
            {bodyName(page)}の応募はありません(この年度の受付 {year.received}件)
          </span>
        </div>
      )}
      {year.applications.map((each) => (
        <EarlierPart key={each.id} label={year.label} earlier={each} />
      ))}
    </section>
  )
}

function EarlierPart({ label, earlier }: { label: string; earlier: Earlier }) {
  return (
    <>
      <div className={own['head']}>
        <h3>{label}</h3>
        <IconlessLink to={`/applications/${earlier.id}/overview`}>{earlier.receiptNo}</IconlessLink>
        <StateTag state={earlier.state} />
        <LateTag row={earlier} />
        <span className="sub">{earlier.theme === null ? '' : `${earlier.theme} ${earlier.themeName ?? ''}`}</span>
      </div>
      <div className={own['columns']}>
        <Facts termWidth={92} facts={[...receivedFacts(earlier), ...decisionFacts(earlier)]} />
        {earlier.support !== null && <MemorySupport support={earlier.support} />}
      </div>
    </>
  )
}

const receivedFacts = ({ receivedAt, corrections, lateReason }: Earlier): Fact[] => [
  { term: '受信日時', value: receivedAt === null ? '―' : <MomentText at={receivedAt} /> },
  ...(lateReason === '' ? [] : [{ term: '期限後の扱い', value: lateReason }]),
  { term: '補正依頼', value: corrections === 0 ? 'なし' : `${corrections}回` },
]

const points = (value: number): string => value.toLocaleString('ja-JP', { maximumFractionDigits: 2 })

function decisionFacts({ decision }: Earlier): Fact[] {
  if (decision === null) return [{ term: '決定', value: '記録はありません' }]
  const { result, reserveOrder, mean, maximum, rank, ranked } = decision
  return [
    {
      term: '平均点・順位',
      value:
        mean === null || rank === null
          ? '採点の記録はありません'
          : `${points(mean)}点(${points(maximum)}点満点)　${rank}位/${ranked}団体`,
      note: decision.departs ? <Tag tone="warn">順位と異なる</Tag> : undefined,
    },
    {
      term: '決定',
      value: `${result === 'reserve' ? `補欠第${reserveOrder ?? ''}位` : decisionResultLabel[result]}　${formatWareki(decision.decidedOn, 'long')}　${decision.approvalRef}`,
    },
    { term: '理由', value: <Prose words={decision.reason} /> },
    { term: '留意事項', value: <Prose words={decision.condition} /> },
    ...(decision.declinedAt === null ? [] : [{ term: '辞退', value: <Prose words={decision.declinedReason} /> }]),
  ]
}

const Prose = ({ words }: { words: string }) => <span className={own['prose']}>{words === '' ? 'なし' : words}</span>

/** 過去の国の支援事業の活用, in the body's own words: to be read beside what the office knows. */
function Claimed({ page: { form } }: { page: ApplicationPage }) {
  return (
    <section>
      <h3>応募書の「過去の国の支援」</h3>
      {form.past.length === 0 ? (
        <p className="sub">記載はありません</p>
      ) : (
        <ul className={styles['todo']}>
          {form.past.map(({ year, programme }) => (
            <li key={`${year} ${programme}`}>
              <span className="sub">{year}</span>
              {programme}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** In 概要: a line a year, with the way to the whole; nothing where the office has no earlier year. */
export function MemoryLines({ page, place }: { page: ApplicationPage; place: string }) {
  const may = useMay('applications.memory')
  const memory = useAnswer(useApi().applications.memory, { id: page.id }, { enabled: may }).data
  const years = memory?.prefecture == null ? [] : memory.years.filter(isHeld)
  if (years.length === 0) return null
  return (
    <section>
      <h3>
        <IconlessLink to={place}>過去の年度</IconlessLink>
      </h3>
      <ul className={styles['todo']}>
        {years.map((year) => (
          <li key={year.fy}>
            {year.label}
            <span className="sub">{yearWords(year)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const yearWords = (year: Year): string =>
  [
    ...(year.gone.length > 0 ? [goneWords(year)] : []),
    ...year.applications.map((each) => `${each.theme ?? ''} ${rememberedWords(each)}`.trim()),
    ...(year.applications.length === 0 && year.gone.length === 0 ? ['応募なし'] : []),
  ].join('　')
