import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { z } from 'zod';
import {
  languageOf,
  type Page,
  parseInput,
  RequireFreshSignIn,
  RequirePermission,
  RequireSignIn,
} from '../../platform/index.ts';
import { type Principal, SignedIn } from '../principal.ts';
import {
  NewDeputy,
  NewRoleAssignment,
  OwnDeputyAnswer,
  PermissionAnswer,
  RoleAnswer,
  RoleAssignmentAnswer,
  RoleAssignmentQuery,
  RoleEnding,
  RoleScopeAnswer,
} from './dto/role.dto.ts';
import { RolesService } from './roles.service.ts';

/** Who may do what, and why. Every change asks for a fresh sign-in. */
@ApiTags('accounts')
@Controller('api')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get('roles')
  @ApiOperation({ summary: 'The roles, what each permits and whether the caller may grant it; not paged.' })
  @RequirePermission('accounts:read')
  @ApiOkResponse({ standardSchema: z.array(RoleAnswer) })
  listRoles(@SignedIn() principal: Principal, @Headers('accept-language') language?: string): Promise<RoleAnswer[]> {
    return this.roles.listRoles({ principal, language: languageOf(language) });
  }

  @Get('role-scopes')
  @ApiOperation({
    summary: 'For what the caller may grant roles; not paged.',
    description: 'The region, municipalities and districts. Care units are in their register.',
  })
  @RequirePermission('accounts:write')
  @ApiOkResponse({ standardSchema: z.array(RoleScopeAnswer) })
  listScopes(@SignedIn() principal: Principal): Promise<z.output<typeof RoleScopeAnswer>[]> {
    return this.roles.listScopes(principal);
  }

  @Get('permissions')
  @ApiOperation({ summary: 'Every permission, the roles that give it and how many people hold it; not paged.' })
  @RequirePermission('accounts:read')
  @ApiOkResponse({ standardSchema: z.array(PermissionAnswer) })
  listPermissions(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<PermissionAnswer[]> {
    return this.roles.listPermissions({ principal, language: languageOf(language) });
  }

  @Get('role-assignments')
  @ApiOperation({
    summary: 'Who holds which role, for what and between which days.',
    description: 'With `permission`, those through whom somebody has it today.',
  })
  @RequirePermission('accounts:read')
  @ApiOkResponse({ standardSchema: z.array(RoleAssignmentAnswer) })
  list(
    @Query({ schema: RoleAssignmentQuery }) query: unknown,
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<Page<RoleAssignmentAnswer>> {
    return this.roles.list(parseInput(RoleAssignmentQuery, query), { principal, language: languageOf(language) });
  }

  @Get('own-deputies')
  @ApiOperation({ summary: 'Who stands in for the caller, in which role and between which days; not paged.' })
  @RequireSignIn()
  @ApiOkResponse({ standardSchema: z.array(OwnDeputyAnswer) })
  listOwnDeputies(
    @SignedIn() principal: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<OwnDeputyAnswer[]> {
    return this.roles.listOwnDeputies({ principal, language: languageOf(language) });
  }

  @Post('accounts/:id/role-assignments')
  @ApiOperation({ summary: 'Grants a role for a unit, between days.' })
  @RequirePermission('accounts:write')
  @RequireFreshSignIn()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RoleAssignmentAnswer })
  @ApiConflictResponse({ description: 'The role is held already, or the account is closed.' })
  grant(
    @Param('id') id: string,
    @Body({ schema: NewRoleAssignment }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') key?: string,
    @Headers('accept-language') language?: string,
  ): Promise<RoleAssignmentAnswer> {
    const by = { principal, language: languageOf(language), key };
    return this.roles.grant(id, parseInput(NewRoleAssignment, body), by);
  }

  @Post('role-assignments/:id/end')
  @ApiOperation({ summary: 'Ends a role now, with a reason; its row stays.' })
  @HttpCode(200)
  @RequirePermission('accounts:write')
  @RequireFreshSignIn()
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: RoleAssignmentAnswer })
  @ApiConflictResponse({ description: 'It is over already.' })
  end(
    @Param('id') id: string,
    @Body({ schema: RoleEnding }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('if-match') ifMatch?: string,
    @Headers('accept-language') language?: string,
  ): Promise<RoleAssignmentAnswer> {
    const { reason } = parseInput(RoleEnding, body);
    return this.roles.end(id, { reason, ifMatch, principal, language: languageOf(language) });
  }

  @Post('role-assignments/:id/deputies')
  @ApiOperation({ summary: 'Lets somebody act in the stead of the holder of a role, between two days.' })
  @RequirePermission('accounts:write')
  @RequireFreshSignIn()
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ standardSchema: RoleAssignmentAnswer })
  @ApiConflictResponse({ description: `It is over, or a deputy's itself.` })
  setDeputy(
    @Param('id') id: string,
    @Body({ schema: NewDeputy }) body: unknown,
    @SignedIn() principal: Principal,
    @Headers('idempotency-key') key?: string,
    @Headers('accept-language') language?: string,
  ): Promise<RoleAssignmentAnswer> {
    const by = { principal, language: languageOf(language), key };
    return this.roles.setDeputy(id, parseInput(NewDeputy, body), by);
  }
}
