import { Module } from '@nestjs/common';
import { ConsultationsModule } from '#consultations';
import { IdentityModule } from '#identity';
import { RecordModule } from '#record';
import { ExportRoutes } from './files/export-routes.js';
import { RecordCsvResolver } from './graphql/record-csv.resolver.js';
import { Renderer } from './rendering/renderer.js';

/** What leaves the platform: published records as files for readers, spreadsheets and other programs. */
@Module({
  imports: [IdentityModule, ConsultationsModule, RecordModule],
  providers: [ExportRoutes, RecordCsvResolver, Renderer],
})
export class ExportsModule {}
