import { useState } from 'react'
import { choiceFields } from '../../../../shared/domain/selection/disclosure/choice-fields.ts'
import {
  type Ground,
  groundLabel,
  grounds,
  type Way,
  wayLabel,
  ways,
} from '../../../../shared/domain/selection/disclosure/grounds.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import styles from './disclosure.module.css'
import type { ShownPart } from './records.ts'

interface ChoicePanelProps {
  id: string
  document: string
  part: ShownPart
  onClose: () => void
}

/** One part: whether it is shown, under which ground it is not, and why it departs from what is proposed. */
export function ChoicePanel({ id, document, part, onClose }: ChoicePanelProps) {
  const { disclosure } = useApi()
  const [way, setWay] = useState<Way>(part.way)
  const [ground, setGround] = useState<Ground | ''>(part.ground ?? '')
  const [words, setWords] = useState(part.words)
  const [reason, setReason] = useState(part.reason)
  const newest = async () => (await disclosure.document({ id, document })).parts.find(({ key }) => key === part.key)
  const settle = useRevised(disclosure.settle, newest, {
    done: `「${part.label}」を決めました`,
    undo: (_, after) => () =>
      disclosure.takeBack({ id, document, sections: [{ section: part.key, revision: after.revision }] }),
    onDone: onClose,
  })
  const takeBack = useCommand(disclosure.takeBack, { done: `「${part.label}」を提案に戻しました`, onDone: onClose })
  const { fields = {} } = settle.error?.problem ?? {}
  const isOpen = way === 'open'
  const save = () =>
    settle.run({
      ...{ id, document, section: part.key, mark: part.mark, revision: part.revision, way, reason },
      ground: isOpen || ground === '' ? null : ground,
      words: way === 'masked' ? words : '',
    })
  return (
    <SidePanel open onClose={onClose} title={part.label} width={520}>
      <OfficeForm label="開示・不開示" onSubmit={save}>
        <p className={styles['quote']}>{part.text}</p>
        <p>
          提案: {wayLabel[part.proposal.way]}
          {part.proposal.ground === null ? '' : `(${groundLabel[part.proposal.ground]})`} {part.proposal.why}
        </p>
        <RadioGroup<Way>
          label={choiceFields.way.label}
          value={way}
          onChange={(next) => setWay(next ?? part.way)}
          error={fields['way']}
          options={ways.map((value) => ({ value, label: wayLabel[value] }))}
        />
        {!isOpen && (
          <SelectField<Ground | ''>
            label={choiceFields.ground.label}
            required
            value={ground}
            onChange={setGround}
            emptyLabel="選んでください"
            error={fields['ground']}
            options={grounds.map((value) => ({ value, label: groundLabel[value] }))}
          />
        )}
        {way === 'masked' && part.nature !== 'original' && (
          <TextArea
            label={choiceFields.words.label}
            hint="氏名・連絡先のほかに伏せる語句を、一行に一つ、文のとおりに入力します。"
            value={words}
            onChange={setWords}
            limit={choiceFields.words.limit}
            error={fields['words']}
          />
        )}
        <TextArea
          label={choiceFields.reason.label}
          hint="提案と違えるときに必要です。"
          value={reason}
          onChange={setReason}
          limit={choiceFields.reason.limit}
          error={fields['reason']}
        />
        <ErrorNote error={settle.error ?? takeBack.error} takeFocus />
        <p className={styles['way']}>
          <Button look="primary" type="submit" busy={settle.busy} shortcut="Ctrl Enter">
            決める
          </Button>
          {part.by !== '' && (
            <Button
              busy={takeBack.busy}
              onClick={() => takeBack.run({ id, document, sections: [{ section: part.key, revision: part.revision }] })}
            >
              提案に戻す
            </Button>
          )}
        </p>
      </OfficeForm>
      <StaleChoice of={settle.stale} onTakeTheirs={onClose} />
    </SidePanel>
  )
}
