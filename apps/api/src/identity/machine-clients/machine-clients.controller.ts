import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import { type Page, parseInput, RequireFreshSignIn, RequirePermission } from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import {
  IssuedMachineKey,
  MachineClientAnswer,
  MachineClientListQuery,
  MachineClientUpdate,
  NewMachineClient,
  NewMachineKey,
} from './dto/machine-client.dto.ts';
import { MachineClientService } from './machine-client.service.ts';

/** Programs that call the product in their own name. Every change asks for a fresh sign-in. */
@ApiTags('machine clients')
@Controller('api/machine-clients')
@RequirePermission('machine-clients:write')
export class MachineClientsController {
  constructor(private readonly clients: MachineClientService) {}

  @Get()
  @ApiOperation({ summary: 'Machine clients, with their keys.' })
  @ApiOkResponse({ standardSchema: z.array(MachineClientAnswer) })
  list(@Query({ schema: MachineClientListQuery }) query: unknown): Promise<Page<MachineClientAnswer>> {
    return this.clients.list(parseInput(MachineClientListQuery, query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One machine client, with its keys.' })
  @ApiOkResponse({ standardSchema: MachineClientAnswer })
  get(@Param('id') id: string): Promise<MachineClientAnswer> {
    return this.clients.get(id);
  }

  @Post()
  @ApiOperation({ summary: 'Makes a machine client. It can do nothing until it has a key.' })
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: MachineClientAnswer })
  @ApiConflictResponse({ description: 'The name is taken.' })
  create(
    @Body({ schema: NewMachineClient }) body: unknown,
    @SignedIn() principal: Principal,
  ): Promise<MachineClientAnswer> {
    return this.clients.create(principal, parseInput(NewMachineClient, body));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Changes what a machine client is called and may do, or closes and opens it.' })
  @ApiHeader({ name: 'If-Match', required: true })
  @RequireFreshSignIn()
  @ApiOkResponse({ standardSchema: MachineClientAnswer })
  @ApiConflictResponse({ description: 'The name is taken.' })
  update(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: MachineClientUpdate }) body: unknown,
    @SignedIn() principal: Principal,
  ): Promise<MachineClientAnswer> {
    return this.clients.update(principal, id, { ...parseInput(MachineClientUpdate, body), ifMatch });
  }

  @Post(':id/keys')
  @ApiOperation({
    summary: 'Issues a key; the answer is the only place that shows it.',
    description: 'Earlier keys live on until they expire or are revoked, so that a key can be changed without a stop.',
  })
  @RequireFreshSignIn()
  @ApiCreatedResponse({ standardSchema: IssuedMachineKey })
  @ApiConflictResponse({ description: 'The client is closed, or has too many live keys.' })
  issueKey(
    @Param('id') id: string,
    @Body({ schema: NewMachineKey }) body: unknown,
    @SignedIn() principal: Principal,
  ): Promise<IssuedMachineKey> {
    return this.clients.issueKey(principal, id, parseInput(NewMachineKey, body));
  }

  @Delete(':id/keys/:keyId')
  @ApiOperation({ summary: 'Revokes a key, and ends what was signed in with it.' })
  @HttpCode(204)
  @RequireFreshSignIn()
  @ApiParam({ name: 'keyId', description: 'Id of the key.' })
  async revokeKey(
    @Param('id') id: string,
    @Param('keyId') keyId: string,
    @SignedIn() principal: Principal,
  ): Promise<void> {
    await this.clients.revokeKey(principal, id, keyId);
  }
}
