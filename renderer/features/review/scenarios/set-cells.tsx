import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Scenario, ScenarioPage } from '../records.ts'
import { reasonsOf, shownBy, unitFor } from './scenario-words.ts'
import styles from './scenarios.module.css'
import type { PanelPart } from './set-panel.tsx'

/** What a column offers, as far as the caller may. */
export interface Offers {
  readonly may: boolean
  readonly onOpen: (set: Scenario, part: PanelPart) => void
  readonly onTake: (set: Scenario) => unknown
  readonly onTakeBack: (set: Scenario) => unknown
}

/** 失う点, with what is left on average; how many bodies are missing where there is nothing to compare. */
export function CostCell({ page, set }: { page: ScenarioPage; set: Scenario }) {
  const shown = shownBy(page)
  const unit = unitFor(page)
  const inside = set.bodies.length
  if (set.given === null)
    return (
      <span className="sub">{`${set.size}団体の案に${inside}団体${set.gone.length > 0 ? 'と順位のない団体' : ''}。そろうと比べます`}</span>
    )
  const given = shown(set.given)
  const isNone = set.given === 0
  return (
    <span className={styles['cost']}>
      <b>{isNone ? '0' : unit === '点' ? `−${given}` : `＋${given}位`}</b>
      <span className="sub">
        {set.mean !== null && `平均 ${shown(set.mean)}`}
        {set.size !== page.size && `　${set.size}団体どうしで比較`}
      </span>
    </span>
  )
}

/** Whether every departure has its reason; the way to write it. */
export function ReasonsCell({ set, onOpen }: { set: Scenario } & Pick<Offers, 'onOpen'>) {
  const { written, missing } = reasonsOf(set)
  if (written + missing === 0) return <span className="sub">要らない(順位どおり)</span>
  return (
    <span className="row">
      <button
        type="button"
        className={styles['tagButton']}
        aria-label={`${missing === 0 ? `書いた ${written}件` : `理由 ${missing}件 未記入`} 「${set.name}」の順位と違う理由を開く`}
        onClick={() => onOpen(set, 'reasons')}
      >
        {missing === 0 ? (
          <Tag tone="ok" shape>
            書いた {written}件
          </Tag>
        ) : (
          <Tag tone="warn" shape>
            理由 {missing}件 未記入
          </Tag>
        )}
      </button>
    </span>
  )
}

/** The way to the meeting, or what stands in it and the way there. */
export function MeetingCell({ set, may, onOpen, onTake, onTakeBack }: { set: Scenario } & Offers) {
  const { missing } = reasonsOf(set)
  if (set.meeting !== null)
    return (
      <span className={styles['meeting']}>
        <span className="row">
          <Tag tone="accent">会議に出す案{set.meeting}</Tag>
          {may && (
            <Button small onClick={() => onTakeBack(set)} aria-label={`「${set.name}」を会議から戻す`}>
              会議から戻す
            </Button>
          )}
        </span>
        {set.notYet !== null && <span className={styles['warn']}>▲ 出した後に変わっています。{set.notYet}</span>}
      </span>
    )
  if (set.notYet === null)
    return may ? (
      <Button small onClick={() => onTake(set)} aria-label={`「${set.name}」を会議に出す`} className={styles['take']}>
        ✓ 会議に出す
      </Button>
    ) : (
      <span className="sub">まだ出していません</span>
    )
  return (
    <span className={styles['meeting']}>
      <span className="sub">{missing > 0 && set.given !== null ? '理由を書くと会議に出せます' : set.notYet}</span>
      {may && missing > 0 && set.given !== null && (
        <button
          type="button"
          className={styles['link']}
          aria-label={`「${set.name}」の${firstMissing(set)}へ`}
          onClick={() => onOpen(set, 'reasons')}
        >
          {firstMissing(set)}へ
        </button>
      )}
    </span>
  )
}

/** 「島根県を外す理由」: the first that is to be written. */
function firstMissing({ entering, leaving }: Scenario): string {
  const isMissing = ({ reason }: { reason: string }) => reason.trim() === ''
  const into = entering.find(isMissing)
  if (into !== undefined) return `${into.prefecture}を入れる理由`
  return `${leaving.find(isMissing)?.prefecture ?? ''}を外す理由`
}
