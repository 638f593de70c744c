import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Principal, scopeOfPrincipal, SignedIn } from '../../identity/index.ts';
import { Database, handOut, PDF_TYPE, RequirePermission, type Transaction } from '../../platform/index.ts';
import { type InvoiceRow, InvoicesRepository } from '../issue/invoices.repository.ts';
import { InvoiceDocuments } from './invoice-documents.ts';
import { invoicePdf } from './invoice-pdf.ts';

/** Issued documents as files: Swedish whatever the caller's language, since they are handed on. */
@ApiTags('invoices')
@Controller('api')
export class InvoiceDocumentsController {
  constructor(
    private readonly database: Database,
    private readonly invoices: InvoicesRepository,
    private readonly documents: InvoiceDocuments,
  ) {}

  @Get('invoices/:id.xml')
  @ApiOperation({ summary: 'The e-invoice as it was delivered: Peppol BIS Billing 3, Invoice or CreditNote.' })
  @RequirePermission('invoices:read')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async getXml(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { number, xml, hash } = await this.read(id, principal, (transaction, row) =>
      this.documents.read(transaction, row),
    );
    void reply.header('x-content-hash', hash);
    return handOut(reply, { name: `${number}.xml`, type: 'application/xml; charset=utf-8', content: xml });
  }

  @Get('invoices/:id.pdf')
  @ApiOperation({ summary: 'The invoice or credit note as a tagged PDF, fit to print.' })
  @RequirePermission('invoices:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getPdf(
    @Param('id') id: string,
    @SignedIn() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const row = await this.read(id, principal, (_, found) => Promise.resolve(found));
    return handOut(reply, { name: `${row.number}.pdf`, type: PDF_TYPE, content: await invoicePdf(row) });
  }

  private read<Found>(
    id: string,
    principal: Principal,
    work: (transaction: Transaction, row: InvoiceRow) => Promise<Found>,
  ): Promise<Found> {
    return this.database.transaction(scopeOfPrincipal(principal), async (transaction) =>
      work(transaction, await this.invoices.get(transaction, id)),
    );
  }
}
