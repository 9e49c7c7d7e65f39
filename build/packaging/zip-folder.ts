import { once } from 'node:events'
import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate } from 'fflate'

const unix = 3

/** Packs a folder under its own name, with the rights of its files, one piece at a time. */
export async function zipFolder(folder: string, target: string): Promise<void> {
  const out = createWriteStream(target)
  const done = finished(out)
  const zip = new Zip((error, chunk, last) => {
    if (error) out.destroy(error)
    else {
      out.write(chunk)
      if (last) out.end()
    }
  })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) {
    const { mode, mtime } = statSync(file)
    const entry = new ZipDeflate(join(basename(folder), relative(folder, file)).split(sep).join('/'), { level: 6 })
    entry.os = unix
    entry.attrs = (mode & 0xffff) << 16
    entry.mtime = mtime
    zip.add(entry)
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      entry.push(chunk as Buffer)
      if (out.writableNeedDrain) await once(out, 'drain')
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  await done
}
