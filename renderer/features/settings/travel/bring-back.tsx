import { useState } from 'react'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'

/** 戻す, by the place of the file on this PC. */
export function BringBack() {
  const device = useDevice()
  const [file, setFile] = useState('')
  const back = useCommand(useApi().launcher.bringBack, {
    done: ({ entries, backup }) => `持ち出し先の操作${entries}件を戻しました。前の台帳は ${backup} に残しました`,
  })
  const pick = device.pickOfficeFile
  const run = () => void back.run({ file: file.trim().replace(/^"(.*)"$/, '$1') })
  return (
    <OfficeForm onSubmit={run} label="持ち出した台帳を戻す">
      <p className="sub">
        持ち出し先で締めたファイルを、このPCにコピーして選びます。全部を検査し、この台帳の続きであることを確かめてから置き換えます。今の台帳はバックアップとして残ります。
      </p>
      <TextField
        label="持ち出し先で使ったファイル"
        required
        value={file}
        onChange={setFile}
        error={back.error?.message}
        hint="エクスプローラーでファイルを右クリックし「パスのコピー」で得た文字を、ここに貼り付けられます。"
      />
      <div className="row">
        <Button look="primary" type="submit" busy={back.busy} busyLabel="確かめています…">
          戻す
        </Button>
        {pick !== null && (
          <Button
            onClick={async () => {
              const chosen = await pick()
              if (chosen !== null) setFile(chosen)
            }}
          >
            ファイルを選ぶ
          </Button>
        )}
      </div>
    </OfficeForm>
  )
}
