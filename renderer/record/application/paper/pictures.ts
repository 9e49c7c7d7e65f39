import { useEffect, useState } from 'react'
import type { PictureLook } from '../../../../shared/domain/applications/paper/look.ts'
import { useDevice } from '../../../api/office.tsx'

export type ShownPicture = Exclude<PictureLook, { why: string }>

/** The Word file looked at last, from which its pictures are cut. */
let last: { readonly address: string; readonly file: Promise<Blob> } | null = null

function fileAt(address: string): Promise<Blob> {
  if (last?.address === address) return last.file
  const file = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`the file could not be had (${answer.status})`)
    return answer.blob()
  })
  last = { address, file }
  return file
}

/** No more than it was found to be when the file was judged. */
async function unpacked(packed: Blob, size: number): Promise<BlobPart[]> {
  const parts: BlobPart[] = []
  let length = 0
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts
    length += value.byteLength
    if (length > size) throw new Error('the picture is larger than it says')
    parts.push(value)
  }
}

async function cut(address: string, { at, length, packed, size, mime }: ShownPicture): Promise<Blob> {
  const part = (await fileAt(address)).slice(at, at + length)
  return new Blob(packed ? await unpacked(part, size) : [part], { type: mime })
}

/** An address of the picture's own bytes, which nobody keeps a second time; null until it is there. */
export function usePicture(fileId: string, picture: ShownPicture): { address: string | null; failed: boolean } {
  const file = useDevice().fileAddress(fileId)
  const [shown, setShown] = useState<{ address: string | null; failed: boolean }>({ address: null, failed: false })
  useEffect(() => {
    let address: string | null = null
    let isGone = false
    cut(file, picture).then(
      (blob) => {
        if (isGone) return
        address = URL.createObjectURL(blob)
        setShown({ address, failed: false })
      },
      () => {
        if (!isGone) setShown({ address: null, failed: true })
      },
    )
    return () => {
      isGone = true
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [file, picture])
  return shown
}
