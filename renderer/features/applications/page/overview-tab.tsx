import {
  againChecks,
  changedWords,
  checkResultLabel,
  isLookAlone,
  toMend,
} from '../../../../shared/domain/applications/checks.ts'
import { lateDecisionLabel } from '../../../../shared/domain/applications/late.ts'
import { useMay } from '../../../api/office.tsx'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { DateText, MomentText } from '../../../ui/date-text.tsx'
import { type Fact, Facts } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../application.module.css'
import { minuteWords } from '../book/short-moment.ts'
import { shownValue } from '../form/field-kinds.ts'
import type { ApplicationPage } from '../records.ts'
import { AgainFields } from '../versions/again.tsx'
import { AskedOf } from './asked-of.tsx'
import { MemoryLines } from './memory-tab.tsx'

interface OverviewTabProps {
  page: ApplicationPage
  memoryPlace: string
  onReceipt: () => void
  onReceiptMail: () => void
}

/** 概要: the application on one page, and what is left to do with it. */
export function OverviewTab({ page, memoryPlace, onReceipt, onReceiptMail }: OverviewTabProps) {
  const mayEdit = useMay('applications.editReceipt') && page.open.written
  const mayTell = useMay('corrections.sendReceipt')
  const { form } = page
  const people = [form.contact.dept, form.contact.title, form.contact.name].filter(Boolean).join(' ')
  return (
    <div className={styles['overview']}>
      <div className="stack">
        <Facts
          termWidth={78}
          facts={[
            {
              term: '受信日時',
              value: page.receivedAt === null ? '未入力' : <MomentText at={page.receivedAt} seconds />,
              // On one line: how it stands to the deadline is in the head.
              note: mayEdit && (
                <Button small look="quiet" onClick={onReceipt}>
                  直す
                </Button>
              ),
            },
            ...(mayTell && page.receiptNo !== null
              ? [
                  {
                    term: '受領連絡',
                    value: page.receiptSentAt === null ? '未送付' : `送付済 ${minuteWords(page.receiptSentAt)}`,
                    note: (
                      <Button small look="quiet" onClick={onReceiptMail}>
                        {page.receiptSentAt === null ? '文を見る・記録する' : '文と記録'}
                      </Button>
                    ),
                  },
                ]
              : []),
            ...(page.deadline.extended || page.late ? [{ term: '締切', value: page.deadline.words }] : []),
            ...(page.lateDecision === null || page.lateReason === ''
              ? []
              : [{ term: `${lateDecisionLabel[page.lateDecision]}の理由`, value: page.lateReason }]),
            ...senderFacts(page),
            { term: '文書番号', value: page.docNo ?? '―' },
            { term: '文書の日付', value: page.docDate === null ? '―' : <DateText date={page.docDate} /> },
            { term: '発信者', value: form.applicantTitle ?? '―' },
            { term: '担当', value: people === '' ? '―' : people },
            ...(page.people
              ? [
                  { term: '電話', value: form.contact.tel ?? '―' },
                  { term: 'メール', value: form.contact.email ?? '―' },
                ]
              : []),
            ...(page.note === '' ? [] : [{ term: '備考', value: page.note }]),
          ]}
        />
        <MemoryLines page={page} place={memoryPlace} />
        <AskedOf page={page} />
      </div>
      <div className="stack">
        <Facts termWidth={92} facts={[...themeFacts(page), ...workFacts(page)]} />
        <TodoList page={page} />
      </div>
    </div>
  )
}

const senderFacts = ({ sender }: ApplicationPage): Fact[] =>
  sender.address === ''
    ? []
    : [
        { term: '差出人', value: `${sender.name} ${sender.address}`.trim() },
        { term: '件名', value: sender.subject },
      ]

const themeFacts = ({ form, theme, themeName }: ApplicationPage): Fact[] => [
  {
    term: '重点テーマ',
    value: theme === null ? shownMarks(form.themesMarked) : `${theme} ${themeName ?? ''}`,
  },
]
const shownMarks = (marks: readonly string[]): string =>
  marks.length === 0 ? '選ばれていません' : `${marks.join('と')}が選ばれています`

const workFacts = ({ form, version }: ApplicationPage): Fact[] => {
  const people = [form.pool.fulltime, form.pool.parttime, form.pool.contract]
  const known = people.filter((count) => count !== null)
  return [
    {
      term: '人材プール',
      value:
        known.length === 0
          ? '―'
          : `${known.reduce((sum, count) => sum + count, 0)}人(常勤${people[0] ?? '―'}・非常勤${people[1] ?? '―'}・委託${people[2] ?? '―'})`,
    },
    {
      term: 'アクセラレータ',
      value: `任命済${form.accelerators.appointed ?? '―'}人・予定${form.accelerators.planned ?? '―'}人`,
    },
    { term: '支援対象', value: form.targets.length === 0 ? '―' : shownValue(form, 'targets') },
    { term: '到達目標', value: form.goal ?? '―' },
    { term: 'KPI', value: <span className={styles['lines']}>{shownValue(form, 'kpis') || '―'}</span> },
    { term: '版', value: `${version}${version === 1 ? '(初回)' : '(改めた版)'}` },
  ]
}

/** With how many, where an item has more than one: the items named here add up to the count before them. */
const wrongWords = ({ no, name, defects }: ApplicationPage['checks'][number]): string =>
  `${no} ${name}${defects.length > 1 ? `(${defects.length}件)` : ''}`

/** What is left to do, each with its place. */
function TodoList({ page }: { page: ApplicationPage }) {
  const mayConfirm = useMay('applications.confirmFields')
  const wrong = toMend(page.checks)
  const again = againChecks(page.checks)
  const looks = page.checks.filter((each) => each.again === null && isLookAlone(page, each))
  const pending = page.checks.filter(({ required, result }) => required && result === 'pending')
  return (
    <section>
      <h3>確かめること</h3>
      <ul className={styles['todo']}>
        {mayConfirm && (
          <li>
            {page.toConfirm === 0 ? <Tag tone="ok">済</Tag> : <Tag tone="warn">{page.toConfirm}欄</Tag>}
            <IconlessLink to={`/applications/${page.id}/form`}>応募書の欄を確かめる</IconlessLink>
          </li>
        )}
        <li>
          {page.defects === 0 ? <Tag tone="ok">なし</Tag> : <Tag tone="bad">{page.defects}件</Tag>}
          <IconlessLink to={`/applications/${page.id}/checks`}>不備</IconlessLink>
          <span className="sub">{wrong.map(wrongWords).join('、')}</span>
        </li>
        {again.length > 0 && (
          <li>
            <Tag tone="warn">要再確認</Tag>
            <IconlessLink to={`/applications/${page.id}/checks`}>もう一度確かめる項目</IconlessLink>
            <span className="sub">
              {again.map(({ no, name, again: of }) => `${no} ${name}(${of ? changedWords(of) : ''})`).join('、')}
            </span>
          </li>
        )}
        {looks.length > 0 && page.open.written && (
          <li>
            <Tag tone="warn">ダブルチェック</Tag>
            <IconlessLink to={`/applications/${page.id}/checks`}>別の職員の確認を待つ項目</IconlessLink>
            <span className="sub">{looks.map(({ no, name }) => `${no} ${name}`).join('、')}</span>
          </li>
        )}
        {pending.length > 0 && (
          <li>
            <Tag tone="warn">{checkResultLabel.pending}</Tag>
            <IconlessLink to={`/applications/${page.id}/checks`}>人が確かめる項目</IconlessLink>
            <span className="sub">{pending.map(({ no, name }) => `${no} ${name}`).join('、')}</span>
          </li>
        )}
      </ul>
      <AgainFields page={page} />
    </section>
  )
}
