import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/index.ts';
import type { Side } from '../dialogues.repository.ts';

/** A file of a message as stored; the bytes are kept by hash. */
export interface DialogueFileRow {
  readonly id: string;
  readonly dialogueId: string;
  readonly messageId: string;
  readonly payer: string;
  readonly side: Side;
  readonly internal: boolean;
  readonly hash: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly addedBy: string;
  readonly addedByName: string;
  /** Epoch milliseconds. */
  readonly addedAt: number;
}

const COLUMNS = `id, dialogue_id::text as "dialogueId", message_id::text as "messageId", payer, side, internal, file_hash as hash, file_name as "fileName",
  media_type as "mediaType", size_bytes::float8 as "sizeBytes", added_by as "addedBy", added_by_name as "addedByName", epoch_ms(added_at) as "addedAt"`;

@Injectable()
export class DialogueFilesRepository {
  findOf({ query }: Transaction, dialogueIds: readonly string[]): Promise<DialogueFileRow[]> {
    return query<DialogueFileRow>(
      `select ${COLUMNS} from dialogue_file where dialogue_id = any($1::bigint[]) order by added_at, id`,
      [dialogueIds],
    );
  }

  findOfMessages({ query }: Transaction, messageIds: readonly string[]): Promise<DialogueFileRow[]> {
    return query<DialogueFileRow>(
      `select ${COLUMNS} from dialogue_file where message_id = any($1::bigint[]) order by added_at, id`,
      [messageIds],
    );
  }

  async find({ query }: Transaction, id: string): Promise<DialogueFileRow | undefined> {
    const [row] = await query<DialogueFileRow>(`select ${COLUMNS} from dialogue_file where id = $1`, [id]);
    return row;
  }

  async add({ query }: Transaction, file: DialogueFileRow): Promise<void> {
    await query(
      `insert into dialogue_file (id, dialogue_id, message_id, payer, side, internal, file_hash, file_name, media_type, size_bytes, added_by, added_by_name, added_at)
       values ($1, $2::bigint, $3::bigint, $4, $5, $6, $7, $8, $9, $10, $11, $12, instant_of($13::float8))`,
      [
        file.id,
        file.dialogueId,
        file.messageId,
        file.payer,
        file.side,
        file.internal,
        file.hash,
        file.fileName,
        file.mediaType,
        file.sizeBytes,
        file.addedBy,
        file.addedByName,
        file.addedAt,
      ],
    );
  }
}
