import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Incoming } from '../../../renderer/api/drop-target.ts'
import { useApi } from '../../../renderer/api/office.tsx'
import { ImportPanel } from '../../../renderer/features/applications/intake/import-panel.tsx'
import { useFileJob } from '../../../renderer/record/files/use-file-job.ts'
import { Button } from '../../../renderer/ui/button.tsx'
import { givenWindow } from '../given-window.tsx'
import { AtDesk } from './form-at-desk.tsx'

/** The panel of an office that takes two at once, where the real one takes 200. */
function Folder({ files }: { files: readonly Incoming[] }) {
  const work = useFileJob(useApi().intake.importFiles, { most: 2, onDone: () => undefined })
  return (
    <>
      <Button onClick={() => void work.begin(files)}>フォルダーを入れる</Button>
      <ul aria-label="今回のファイル">
        {work.files.map(({ key, name, problem }) => (
          <li key={key}>{problem === null ? name : `${name}(${problem})`}</li>
        ))}
      </ul>
      <ImportPanel
        {...{ open: true, work, rows: [] }}
        onClose={() => undefined}
        onByHand={() => undefined}
        onReceive={() => undefined}
      />
    </>
  )
}

it('names how many of a large folder are left, and puts in those and no other by one button', async () => {
  const { put, show, asked } = await givenWindow(null)
  const files: Incoming[] = []
  for (const name of ['1.txt', '2.txt', '3.txt'])
    files.push({ name, fileId: await put(name, new TextEncoder().encode(name)) })
  show(
    <AtDesk id="見本" as="officer">
      <Folder files={files} />
    </AtDesk>,
  )
  const readings = () => asked.filter((name) => name === 'intake.importFiles').length
  const sent = () => screen.getByLabelText('今回のファイル').textContent
  fireEvent.click(screen.getByText('フォルダーを入れる'))
  const rest = await screen.findByRole('button', { name: '残りを入れる(1件)' }, { timeout: 30_000 })
  expect([readings(), sent()]).toEqual([
    1,
    '1.txt2.txt3.txt(一度に取り込めるのは2件までです。この後でもう一度入れてください。)',
  ])
  fireEvent.click(rest)
  await waitFor(() => expect([readings(), sent()]).toEqual([2, '3.txt']), { timeout: 30_000 })
  await screen.findByRole('button', { name: '別のファイルを追加' }, { timeout: 30_000 })
  expect(screen.queryByRole('button', { name: /^残りを入れる/ })).toBeNull()
}, 90_000)
