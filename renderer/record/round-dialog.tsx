import { Button, IconlessLink } from '../ui/button.tsx'
import { Dialog } from '../ui/layers/dialog.tsx'
import { nextIs } from '../ui/next.ts'
import { Rows } from '../ui/pane.tsx'
import { ProgressBar } from '../ui/states.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import type { Round, RoundResult } from './use-round.ts'

const tone = {
  waiting: 'neutral',
  done: 'ok',
  left: 'neutral',
  refused: 'bad',
  stopped: 'warn',
} as const satisfies Record<RoundResult['outcome'], Tone>
const word = {
  waiting: '待ち',
  done: '済',
  left: '対象外',
  refused: '不可',
  stopped: '中止',
} as const satisfies Record<RoundResult['outcome'], string>

/** A deed for many records while it runs and when it is over: what became of each, and who was left out and why. */
export function RoundDialog({ round }: { round: Round }) {
  const { results, running, done } = round
  const count = (outcome: RoundResult['outcome']) => results.filter((each) => each.outcome === outcome).length
  const [refused, left] = [count('refused'), count('left')]
  const close = () => {
    if (!running) round.clear()
  }
  return (
    <Dialog
      open={results.length > 0}
      onClose={close}
      wide
      title={round.title}
      actions={
        running ? (
          <span />
        ) : (
          <Button look="primary" {...nextIs(2)} onClick={close}>
            閉じる
          </Button>
        )
      }
    >
      {running ? (
        <ProgressBar label={round.runningWords} done={done} total={results.length} unit="件" onCancel={round.stop} />
      ) : (
        <p role="status">
          {round.summary}
          {refused > 0 && `${refused}件はできませんでした。`}
          {left > 0 && `${left}件は対象外です。`}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keyboard */}
      <section aria-label="一件ずつの結果" tabIndex={0}>
        <Rows columns="88px 64px minmax(0, 1fr) auto">
          {results.map((each) => (
            <li key={each.key}>
              <b>{each.name}</b>
              <Tag tone={tone[each.outcome]} block>
                {word[each.outcome]}
              </Tag>
              <span>{each.words}</span>
              {/* It leads on also where that place lies on the very screen behind. */}
              <IconlessLink to={each.place} onClick={close}>
                開く
              </IconlessLink>
            </li>
          ))}
        </Rows>
      </section>
    </Dialog>
  )
}
