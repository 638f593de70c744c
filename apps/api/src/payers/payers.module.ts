import { Module } from '@nestjs/common';
import { LoadPayers } from './load-payers.ts';
import { PayerRegister } from './payer-register.ts';
import { PayersController } from './payers.controller.ts';

@Module({ controllers: [PayersController], providers: [PayerRegister, LoadPayers], exports: [PayerRegister] })
export class PayersModule {}
