import { useState } from 'react'
import { Button } from '../button.tsx'
import { isConverting } from '../composition.ts'
import { TextArea } from '../fields/text-field.tsx'
import { Dialog } from '../layers/dialog.tsx'

interface RemarkPanelProps {
  title: string
  remark: string
  limit: number
  readOnly: boolean
  onSave: (remark: string) => void
  onClose: () => void
}

/** 所見: the words behind one number. Ctrl+Enter keeps them, Esc leaves them as they were. */
export function RemarkPanel({ title, remark, limit, readOnly, onSave, onClose }: RemarkPanelProps) {
  const [text, setText] = useState(remark)
  const save = () => {
    onSave(text)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`所見 ${title}`}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button look="primary" disabled={readOnly} onClick={save} shortcut="Ctrl Enter">
            所見を書き込む
          </Button>
        </>
      }
    >
      <TextArea
        label="所見"
        hideLabel
        value={text}
        onChange={setText}
        limit={limit}
        rows={6}
        readOnly={readOnly}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && !isConverting(event)) {
            event.preventDefault()
            save()
          }
        }}
      />
    </Dialog>
  )
}
