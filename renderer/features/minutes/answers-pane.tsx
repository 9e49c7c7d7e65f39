import { useState } from 'react'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { correctionOutcomeLabel, memberAnswerLabel } from '../../../shared/domain/minutes/round.ts'
import { useCommand } from '../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import rows from '../../record/meeting/collect.module.css'
import { Button } from '../../ui/button.tsx'
import { nextIs } from '../../ui/next.ts'
import { Pane } from '../../ui/pane.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import styles from './minutes.module.css'
import type { Answer, MinutesPage } from './records.ts'

const toneOf = ({ answer, outcome }: Answer): Tone => {
  if (answer === 'confirmed') return 'ok'
  if (answer === 'silent') return 'neutral'
  if (answer === 'waiting') return 'mid'
  return outcome === 'open' ? 'warn' : 'ok'
}

const wordsOf = ({ answer, answeredOn, outcome }: Answer): string => {
  const day = answeredOn === null ? '' : ` ${formatWareki(answeredOn, 'short')}`
  return answer === 'correction'
    ? `修正の申出${day} ${correctionOutcomeLabel[outcome]}`
    : `${memberAnswerLabel[answer]}${day}`
}

/** 出席者の確認: who was sent it, who has answered what, and what became of each correction. */
export function AnswersPane({ page }: { page: MinutesPage }) {
  const { round, answers } = page
  const mayAnswer = useMay('minutes.answer') && page.state === 'sent'
  const { today } = useDesk()
  const [open, setOpen] = useState<string | null>(null)
  const confirm = useCommand(useApi().minutes.answer, { done: '確認を記録しました' })
  if (round === null) return null
  const asked = answers.find(({ id }) => id === open)
  const next = answers.find(({ answer }) => answer === 'waiting')
  return (
    <Pane
      title="出席者の確認"
      sub={`第${round.version}版 送付 ${formatWareki(round.sentOn, 'short')}・期限 ${formatWareki(round.dueOn, 'short')}`}
    >
      <ul className={rows['rows']}>
        {answers.map((answer) => (
          <li key={answer.id}>
            <span>{`${answer.name}${answer.isChair ? '(座長)' : ''}`}</span>
            <Tag tone={toneOf(answer)} shape>
              {wordsOf(answer)}
            </Tag>
            {mayAnswer && (
              <span className={rows['deeds']}>
                {answer.answer === 'waiting' && (
                  <Button
                    small
                    busy={confirm.busy}
                    {...(answer === next ? nextIs(2) : {})}
                    aria-label={`${answer.name}の確認を記録する`}
                    onClick={() =>
                      confirm.run({
                        id: answer.id,
                        answer: 'confirmed',
                        answeredOn: today,
                        words: '',
                        revision: answer.revision,
                      })
                    }
                  >
                    確認
                  </Button>
                )}
                <Button
                  small
                  look="quiet"
                  data-answer={answer.id}
                  aria-label={`${answer.name}の回答を開く`}
                  onClick={() => setOpen(answer.id)}
                >
                  回答…
                </Button>
              </span>
            )}
            {answer.words !== '' && (
              <p className={styles['words']}>
                {`「${answer.words}」`}
                {answer.reason !== '' && <span className="sub">{`反映しない理由: ${answer.reason}`}</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
      <ErrorNote error={confirm.error} />
      {asked !== undefined && <AnswerDialog key={asked.id} page={page} answer={asked} onClose={() => setOpen(null)} />}
    </Pane>
  )
}
