import { useState } from 'react'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { TextArea } from '../../../ui/fields/text-field.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'

/** What makes the file doubtful, and the officer's word that it may be used all the same. */
export function Doubtful() {
  const doubts = useAnswer(useApi().audit.standing, {}).data?.doubts ?? []
  const mayAccept = useMay('audit.accept')
  if (doubts.length === 0) return null
  return (
    <Pane title="台帳ファイルについて確かめること">
      <div className="stack">
        {doubts.map(({ kind, title, words }) => (
          <Callout key={kind} tone="warn" title={title}>
            {words}
          </Callout>
        ))}
        {mayAccept ? <Accepting /> : <p>承認できるのは担当です。それまで、この台帳には何も保存しません。</p>}
      </div>
    </Pane>
  )
}

function Accepting() {
  const accept = useCommand(useApi().audit.accept, {
    done: () => '理由を操作の記録に残しました。保存できるようになりました',
  })
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const save = () => {
    setAsked(true)
    if (!isMissing) void accept.run({ reason: reason.trim() })
  }
  return (
    <OfficeForm onSubmit={save} label="台帳ファイルの承認">
      <div className="stack">
        <TextArea
          label="この台帳ファイルを使い続ける理由"
          required
          limit={1000}
          rows={2}
          value={reason}
          onChange={setReason}
          error={isAsked && isMissing ? '理由を入力してください。' : null}
        />
        <ErrorNote error={accept.error} />
        <div>
          <Button look="primary" type="submit" busy={accept.busy} busyLabel="記録しています…">
            承認して使い続ける
          </Button>
        </div>
      </div>
    </OfficeForm>
  )
}
