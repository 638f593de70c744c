import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Database, notFound, Page, parseInput, RequireSignIn, UNSCOPED } from '../platform/index.ts';
import { PayerAnswer, PayerListAnswer, payerListQuery } from './dto/payer.dto.ts';
import { PayerRegister } from './payer-register.ts';

/** Municipalities and city districts over time. Public knowledge, so that everybody signed in may read it. */
@ApiTags('registers')
@Controller('api/payers')
export class PayersController {
  constructor(
    private readonly database: Database,
    private readonly register: PayerRegister,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All payers of all times.', description: '`on` keeps those of one date.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: PayerListAnswer })
  async list(@Query({ schema: payerListQuery }) query: unknown): Promise<Page<PayerAnswer>> {
    const wanted = parseInput(payerListQuery, query);
    return this.database.transaction(UNSCOPED, async (transaction) => {
      const { rows, total } = await this.register.list(transaction, wanted);
      return new Page(rows, total);
    });
  }

  @Get(':code')
  @ApiOperation({ summary: 'One payer by its code.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: PayerAnswer })
  @ApiParam({ name: 'code', description: 'Municipality code, or 0180-<district>.' })
  async get(@Param('code') code: string): Promise<PayerAnswer> {
    const wanted = payerListQuery.safeParse({ code });
    if (!wanted.success) throw unknownPayer();
    const { rows } = await this.database.transaction(UNSCOPED, (transaction) =>
      this.register.list(transaction, wanted.data),
    );
    if (!rows[0]) throw unknownPayer();
    return rows[0];
  }
}

function unknownPayer() {
  return notFound({ sv: 'Betalaren', en: 'The payer' });
}
