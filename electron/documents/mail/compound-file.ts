/**
 * What a compound file (.msg) says of itself, weighed against its bytes before any library follows it. A few changed
 * bytes make chains that never end or tables of thousands of millions of entries (MS-CFB 2.2–2.6).
 */
export const isSoundCompoundFile = (bytes: Uint8Array): boolean => {
  const file = headOf(bytes)
  if (file === null) return false
  const table = allocationTable(file)
  if (table === null) return false
  const directory = chain(table, file.directoryStart)
  if (directory === null || directory.length === 0) return false
  const entries = entriesOf(file, directory)
  return entries !== null && isTree(entries) && areStreamsSound(file, table, entries)
}

const endOfChain = -2
const free = -1
const noEntry = -1
const entrySize = 128
const smallSector = 64
const smallLimit = 4096
const headTableEntries = 109

interface CompoundFile {
  readonly view: DataView
  readonly sector: number
  /** Sectors the file has room for. */
  readonly sectors: number
  readonly tableCount: number
  readonly directoryStart: number
  readonly smallStart: number
  readonly smallCount: number
  readonly moreStart: number
  readonly moreCount: number
}

const headOf = (bytes: Uint8Array): CompoundFile | null => {
  if (bytes.length < 1536) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (view.getUint32(0, true) !== 0xe011cfd0 || view.getUint32(4, true) !== 0xe11ab1a1) return null
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return null
  const sector = 2 ** shift
  const sectors = Math.ceil(bytes.length / sector) - 1
  const file = {
    view,
    sector,
    sectors,
    tableCount: view.getInt32(44, true),
    directoryStart: view.getInt32(48, true),
    smallStart: view.getInt32(60, true),
    smallCount: view.getInt32(64, true),
    moreStart: view.getInt32(68, true),
    moreCount: view.getInt32(72, true),
  }
  const counts = [file.tableCount, file.smallCount, file.moreCount]
  return counts.every((count) => count >= 0 && count <= sectors) ? file : null
}

const offsetOf = ({ sector }: CompoundFile, at: number): number => (at + 1) * sector

/** A number in a sector, or null where the file ends before it. */
const numberAt = (file: CompoundFile, at: number, index: number): number | null => {
  const offset = offsetOf(file, at) + index * 4
  return at < 0 || offset + 4 > file.view.byteLength ? null : file.view.getInt32(offset, true)
}

/** Sectors that hold the table, from the head and the sectors behind it. */
const tableSectors = (file: CompoundFile): number[] | null => {
  const found: number[] = []
  for (let index = 0; index < Math.min(headTableEntries, file.tableCount); index += 1) {
    found.push(file.view.getInt32(76 + index * 4, true))
  }
  const perSector = file.sector / 4 - 1
  let next = file.moreStart
  for (let round = 0; round < file.moreCount && found.length < file.tableCount; round += 1) {
    for (let index = 0; index < perSector && found.length < file.tableCount; index += 1) {
      const at = numberAt(file, next, index)
      if (at === null) return null
      found.push(at)
    }
    const following = numberAt(file, next, perSector)
    if (following === null) return null
    next = following
  }
  const areDistinct = new Set(found).size === found.length
  return areDistinct && found.length === file.tableCount && found.every((at) => at >= 0 && at < file.sectors)
    ? found
    : null
}

const allocationTable = (file: CompoundFile): Int32Array | null => {
  const places = tableSectors(file)
  if (places === null) return null
  return tableIn(file, places)
}

/** The numbers that stand in those sectors, one behind the other. */
const tableIn = (file: CompoundFile, sectors: readonly number[]): Int32Array => {
  const perSector = file.sector / 4
  const table = new Int32Array(sectors.length * perSector).fill(free)
  for (const [order, at] of sectors.entries()) {
    for (let index = 0; index < perSector; index += 1)
      table[order * perSector + index] = numberAt(file, at, index) ?? free
  }
  return table
}

/** The sectors of a chain; null where it leaves the table or meets itself. */
const chain = (table: Int32Array, start: number): number[] | null => {
  const found: number[] = []
  for (let at = start; at !== endOfChain; ) {
    const next = at < 0 ? undefined : table[at]
    if (next === undefined || next === free || found.length > table.length) return null
    found.push(at)
    at = next
  }
  return found
}

interface Entry {
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const entriesOf = (file: CompoundFile, sectors: readonly number[]): Entry[] | null => {
  const found: Entry[] = []
  for (const at of sectors) {
    for (let index = 0; index < file.sector / entrySize; index += 1) {
      const offset = offsetOf(file, at) + index * entrySize
      if (offset + entrySize > file.view.byteLength) return null
      const number = (place: number): number => file.view.getInt32(offset + place, true)
      const nameLength = file.view.getUint16(offset + 64, true)
      if (nameLength > 64) return null
      found.push({
        type: file.view.getUint8(offset + 66),
        left: number(68),
        right: number(72),
        child: number(76),
        start: number(116),
        size: number(120),
      })
    }
  }
  return found[0]?.type === 5 ? found : null
}

const storages: ReadonlySet<number> = new Set([1, 5])
const kinds: ReadonlySet<number> = new Set([1, 2, 5])

/** Every entry is met once: no circle, no way out of the directory. Deeper than this no mail is forwarded. */
const maxDepth = 200

const isTree = (entries: readonly Entry[]): boolean => {
  const met = new Set<number>([0])
  const open: (readonly [at: number, depth: number])[] = [[entries[0]?.child ?? noEntry, 0]]
  while (open.length > 0) {
    const [at, depth] = open.pop() ?? [noEntry, 0]
    if (at === noEntry) continue
    const entry = entries[at]
    if (entry === undefined || met.has(at) || !kinds.has(entry.type) || depth > maxDepth) return false
    met.add(at)
    open.push([entry.left, depth], [entry.right, depth])
    if (storages.has(entry.type)) open.push([entry.child, depth + 1])
  }
  return true
}

/** Every stream has as many sectors as its size asks for, and all of them together no more than the file holds. */
const areStreamsSound = (file: CompoundFile, table: Int32Array, entries: readonly Entry[]): boolean => {
  const rootSectors = chain(table, entries[0]?.start ?? endOfChain)
  const smallTable = rootSectors === null ? null : smallTableOf(file, table)
  if (rootSectors === null || smallTable === null) return false
  const smallRoom = (rootSectors.length * file.sector) / smallSector
  const mostSectors = 2 * (table.length + smallTable.length)
  let total = 0
  let walked = 0
  for (const { type, start, size } of entries) {
    if (type !== 2 || size === 0) continue
    total += size
    if (size < 0 || total > file.view.byteLength) return false
    const own = chain(size < smallLimit ? smallTable : table, start)
    const unit = size < smallLimit ? smallSector : file.sector
    if (own === null || own.length < Math.ceil(size / unit)) return false
    walked += own.length
    // Streams that share their sectors would be read once for each.
    if (walked > mostSectors) return false
    if (!own.every((at) => at < (size < smallLimit ? smallRoom : file.sectors))) return false
  }
  return true
}

const smallTableOf = (file: CompoundFile, table: Int32Array): Int32Array | null => {
  if (file.smallCount === 0) return new Int32Array(0)
  const sectors = chain(table, file.smallStart)
  return sectors === null ? null : tableIn(file, sectors)
}
