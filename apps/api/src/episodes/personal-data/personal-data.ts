import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalEpisode, type Episode } from '@fristdag/rules';
import { Encryption } from '../../platform/index.ts';

/** A personal number as it is stored: only who holds the keys reads it, or finds it by its index. */
interface SealedNumber {
  readonly sealed: Buffer;
  /** The same for the same person, under a key of its own: equality without reading. */
  readonly index: Buffer;
}

/**
 * What is known of patients, as the database may hold it. Each value is bound to its table, column and row; a row of
 * episode_revision goes by its case number and content hash, which are known before it has an id.
 */
@Injectable()
export class PersonalData {
  constructor(private readonly encryption: Encryption) {}

  /** Equal for episodes that say the same. Keyed, since it covers the personal number: nobody can try numbers out. */
  contentHash(episode: Episode): Buffer {
    return this.keyedHash(hash('sha256', canonicalEpisode(episode), 'buffer'));
  }

  /** @param plainHash SHA-256 of the canonical episode, as it was stored before there were keys */
  keyedHash(plainHash: Uint8Array): Buffer {
    return this.encryption.blindIndex(plainHash, 'episode_revision.content_hash');
  }

  /** Of a body that holds a single episode. Keyed: whoever knows the rest of it could else try out its personal number. */
  bodyHash(body: Uint8Array): string {
    return this.encryption.blindIndex(hash('sha256', body, 'buffer'), 'raw_file.hash').toString('hex');
  }

  sealNumber(number: string, caseNumber: string, contentHash: Buffer): SealedNumber {
    return {
      sealed: this.encryption.seal(Buffer.from(number, 'latin1'), placeOfNumber(caseNumber, contentHash)),
      index: this.indexOf(number),
    };
  }

  /** @returns twelve digits */
  openNumber(sealed: Uint8Array, caseNumber: string, contentHash: Buffer): string {
    return this.encryption.open(sealed, placeOfNumber(caseNumber, contentHash)).toString('latin1');
  }

  /** Finds the rows of one person. @param number twelve digits */
  indexOf(number: string): Buffer {
    return this.encryption.blindIndex(number, 'episode_revision.personal_identity_number');
  }

  sealPiece(content: Uint8Array, upload: string, piece: number | string): Buffer {
    return this.encryption.seal(content, placeOfPiece(upload, piece));
  }

  openPiece(sealed: Uint8Array, upload: string, piece: number | string): Buffer {
    return this.encryption.open(sealed, placeOfPiece(upload, piece));
  }

  sealRefusedRow(raw: Uint8Array, importId: string, line: number | string): Buffer {
    return this.encryption.seal(raw, placeOfRefusedRow(importId, line));
  }

  openRefusedRow(sealed: Uint8Array, importId: string, line: number | string): Buffer {
    return this.encryption.open(sealed, placeOfRefusedRow(importId, line));
  }
}

export function placeOfNumber(caseNumber: string, contentHash: Buffer): string {
  return `episode_revision.personal_identity_number:${contentHash.toString('hex')}:${caseNumber}`;
}

export function placeOfPiece(upload: string, piece: number | string): string {
  return `raw_file_piece.content:${upload}/${piece}`;
}

export function placeOfRefusedRow(importId: string, line: number | string): string {
  return `import_refused_row.raw:${importId}/${line}`;
}
