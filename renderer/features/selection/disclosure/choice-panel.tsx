import { useRef } from 'react'
import type { TypedOf, ValuesOf } from '../../../../shared/domain/record-fields.ts'
import { choiceFields } from '../../../../shared/domain/selection/disclosure/choice-fields.ts'
import { groundLabel, grounds, wayLabel } from '../../../../shared/domain/selection/disclosure/grounds.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordForm } from '../../../record/use-record-form.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormField } from '../../../ui/fields/form.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import styles from './disclosure.module.css'
import type { ShownPart } from './records.ts'
import { usePlaced } from './use-placed.ts'

interface ChoicePanelProps {
  id: string
  document: string
  part: ShownPart
  onClose: () => void
}

const choiceOf = ({ way, ground, words, reason }: ShownPart): ValuesOf<typeof choiceFields> => ({
  ...{ way, words, reason },
  ground: ground ?? 'none',
})

const groundOptions = [
  { value: 'none', label: '選んでください' },
  ...grounds.map((value) => ({ value, label: groundLabel[value] })),
]

/** One part: whether it is shown, under which ground it is not, and why it departs from what is proposed. */
export function ChoicePanel({ id, document, part, onClose }: ChoicePanelProps) {
  const { disclosure } = useApi()
  const placed = usePlaced(id, document)
  const of = useRecordForm(choiceFields, `disclosure/${id}/${document}/${part.key}`, part.revision, choiceOf(part))
  const sent = useRef<TypedOf<typeof choiceFields> | null>(null)
  const newest = async () => (await disclosure.document({ id, document })).parts.find(({ key }) => key === part.key)
  const settle = useRevised(disclosure.settle, newest, {
    done: `「${part.label}」を決めました`,
    undo: (_, after) => () =>
      disclosure
        .takeBack({ id, document, sections: [{ section: part.key, revision: after.revision }] })
        .then(placed.whole),
    onDone: (after) => {
      placed.part(after)
      of.stored(choiceOf(after), after.revision, sent.current ?? of.form.getValues())
      onClose()
    },
  })
  const takeBack = useCommand(disclosure.takeBack, {
    done: `「${part.label}」を提案に戻しました`,
    onDone: (after) => {
      placed.whole(after)
      onClose()
    },
  })
  const { value: way } = useFormField(of.form.control, 'way')
  const save = (values: ValuesOf<typeof choiceFields>, typed: TypedOf<typeof choiceFields>) => {
    sent.current = typed
    return settle.run({
      ...{ id, document, section: part.key, mark: part.mark, revision: of.revision() },
      ...{ way: values.way, reason: values.reason },
      ground: values.way === 'open' || values.ground === 'none' ? null : values.ground,
      words: values.way === 'masked' ? values.words : '',
    })
  }
  return (
    <SidePanel open onClose={onClose} title={part.label} width={520}>
      <p className={styles['quote']}>{part.text}</p>
      <p className={styles['proposal']}>
        提案: {wayLabel[part.proposal.way]}
        {part.proposal.ground === null ? '' : `(${groundLabel[part.proposal.ground]})`} {part.proposal.why}
      </p>
      <RecordForm
        // What stands as proposed, or was chosen for another text, may be decided as it is.
        of={{ ...of, existing: part.state === 'settled' }}
        label="開示・不開示"
        deed={settle}
        onSave={save}
        saveLabel="決める"
        actions={
          part.by !== '' && (
            <Button
              busy={takeBack.busy}
              onClick={() => takeBack.run({ id, document, sections: [{ section: part.key, revision: part.revision }] })}
            >
              提案に戻す
            </Button>
          )
        }
      >
        <RecordField of={of} name="way" choices="beside" />
        {way !== 'open' && <RecordField of={of} name="ground" required options={groundOptions} />}
        {way === 'masked' && part.nature !== 'original' && (
          <RecordField
            of={of}
            name="words"
            rows={2}
            hint="氏名・連絡先のほかに伏せる語句を、一行に一つ、文のとおりに入力します。"
          />
        )}
        <RecordField of={of} name="reason" rows={2} hint="提案と違えるときに必要です。" />
      </RecordForm>
      <ErrorNote error={takeBack.error} takeFocus />
    </SidePanel>
  )
}
